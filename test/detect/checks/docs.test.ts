/** docs/checks.md and the checks say the same. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHECKS } from '../../../src/detect/checks/index.ts';
import { compileRules } from '../../../src/rules/compile.ts';
import { loadRuleFolder } from '../../../src/rules/load.ts';

const page = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` +\|([^|]*)\|([^|]*)\| (.*) \|$/gm)].map((row) =>
  row.map((cell) => cell.trim()),
);

it('has one row for each check, in the order of the alphabet', () => {
  expect(rows.map(([, name]) => name)).toEqual(CHECKS.map(({ name }) => name).sort());
});

it('says in each row what the check does', () => {
  for (const [row, , , groups, text] of rows) {
    expect(groups, row).not.toBe('');
    expect(text, row).toMatch(/^[A-Z0-9`].*\.$/);
  }
});

it('gives an argument to every check that rules call with one, and asks for none where they call it without', () => {
  const { rules } = compileRules(loadRuleFolder('rules', 'rules'));
  for (const { id, check } of rules.rules) {
    const columns = rows.find(([, name]) => name === check?.name);
    if (check === null || columns === undefined) continue;
    if (check.args.length > 0) expect(columns[2], `${id} calls ${check.name}`).not.toBe('');
    else expect(columns[2], `${id} calls ${check.name}`).toMatch(/^(\[.*)?$/);
  }
});
