/** A rule file that does not fit is refused with its name, the line and the reason. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { ConfigError } from '../../src/errors.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { loadRuleFolder, parseRuleFile } from '../../src/rules/load.ts';

const HEAD = 'provider: Acme\nsite: https://acme.example\n';
const ROTATION = 'rotation:\n  url: https://acme.example/keys\n  steps:\n    - Open the page.\n    - Press Revoke.\n';
const TOKEN = "tokens:\n  - id: acme-key\n    name: API key\n    pattern: 'acme_{hex}{32}'\n";
const GOOD = HEAD + ROTATION + TOKEN;

/** What the author of a file is told; an empty text where it is taken. */
function refusal(text: string, path = 'rules/acme.yaml'): string {
  try {
    compileRules([parseRuleFile(text, path)]);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
}

it('a file that fits is taken', () => {
  const { rules, advice } = compileRules([parseRuleFile(GOOD, 'rules/acme.yaml')]);
  expect(rules.rules.map(({ id, provider }) => `${id} of ${provider}`)).toEqual(['acme-key of Acme']);
  expect(advice['acme-key']!.rotation.steps).toEqual(['Open the page.', 'Press Revoke.']);
});

describe('refused with file, line and reason', () => {
  test.each([
    ['no YAML', `${HEAD}tokens: [\n`, /^rules\/acme\.yaml:\d+: /],
    ['a tab', `${HEAD}tokens:\n\t- id: x\n`, /^rules\/acme\.yaml:\d+: .*tab/i],
    ['a key twice', `${GOOD}site: https://acme.example\n`, /^rules\/acme\.yaml:12: .*unique/],
    ['an unknown key', `${GOOD}    patern: x\n`, /^rules\/acme\.yaml:9: tokens\.0 has the unknown key "patern"/],
    ['an unknown key at the top', `${GOOD}colour: red\n`, /unknown key "colour"/],
    ['no provider', GOOD.replace('provider: Acme\n', ''), /provider/],
    ['no tokens', HEAD + ROTATION, /tokens/],
    ['an empty list of tokens', `${HEAD}${ROTATION}tokens: []\n`, /rules\/acme\.yaml:8: tokens /],
    ['neither pattern nor value', GOOD.replace(/ {4}pattern.*\n/, ''), /:9: tokens\.0 needs either `pattern`, or `value` and `named`/],
    ['pattern and value', `${GOOD}    value: x\n    named: [x]\n`, /needs either `pattern`, or `value` and `named`/],
    ['value without names', GOOD.replace('pattern:', 'value:'), /needs either|named/],
    ['a capital in the id', GOOD.replace('acme-key', 'Acme-Key'), /rules\/acme\.yaml:9: tokens\.0\.id /],
    ['a site without https', GOOD.replace('https://acme.example\n', 'http://acme.example\n'), /:2: site /],
    ['an unknown confidence', `${GOOD}    confidence: sure\n`, /:12: tokens\.0\.confidence must be one of \["likely","possible"\]/],
    ['public without why', `${GOOD}    kind: public\n`, /why/],
    ['one step', GOOD.replace('    - Press Revoke.\n', ''), /:\d: rotation\.steps /],
    ['no regular expression', GOOD.replace('{hex}{32}', '({hex}'), /^rules\/acme\.yaml:11: acme-key: no regular expression/],
    ['an unknown sub-pattern', GOOD.replace('{hex}', '{hexx}'), /^rules\/acme\.yaml:11: acme-key: no sub-pattern is called \{hexx\}/],
    ['nothing to look for', GOOD.replace('acme_', ''), /^rules\/acme\.yaml:11: acme-key: no text of three characters/],
    ['a reference back', GOOD.replace('{hex}{32}', '({hex})\\1'), /^rules\/acme\.yaml:11: acme-key: .*refer back/],
    ['a class of Unicode', GOOD.replace('{hex}{32}', '{hex}{3}\\p{L}'), /^rules\/acme\.yaml:11: acme-key: /],
    ['no rotation', HEAD + TOKEN, /^rules\/acme\.yaml:4: acme-key: has no rotation/],
    ['an id of another file', GOOD.replace('acme-key', 'other-key'), /^rules\/acme\.yaml:9: other-key: must begin with "acme-"/],
    ['an id twice', `${GOOD}  - id: acme-key\n    name: x\n    pattern: 'acmf_{hex}{32}'\n`, /^rules\/acme\.yaml:12: acme-key: .*taken/],
    ['a list', '- a\n- b\n', /the file .*object/],
    ['an empty file', '', /the file .*object/],
    ['a number', '7\n', /the file .*object/],
  ])('%s', (_what, text, message) => expect(refusal(text)).toMatch(message));
});

it('several mistakes are told at once', () => {
  const told = refusal(`${GOOD}    colour: red\n    kind: open\n`).split('\n');
  expect(told.length).toBeGreaterThanOrEqual(2);
  for (const line of told) expect(line).toMatch(/^rules\/acme\.yaml:\d+: /);
});

it('an id in two files is refused where it stands the second time', () => {
  const files = [parseRuleFile(GOOD, 'rules/acme.yaml'), parseRuleFile(GOOD, 'more/acme.yaml')];
  expect(() => compileRules(files)).toThrow(/^more\/acme\.yaml:9: acme-key: .*taken/);
});

it('aliases that would blow the file up are refused, quickly', () => {
  const levels = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`);
  const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${levels.join('\n')}\n`;
  const before = process.cpuUsage();
  expect(() => parseRuleFile(bomb, 'rules/bomb.yaml')).toThrow(ConfigError);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
});

describe('a folder', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rules-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('without a rule file is refused', () => {
    writeFileSync(join(folder, 'notes.txt'), 'x');
    expect(() => loadRuleFolder(folder, 'my-rules')).toThrow(/^my-rules holds no rule file/);
  });

  it('gives its files in order of name, and names the one that is broken', () => {
    writeFileSync(join(folder, 'b.yaml'), GOOD);
    writeFileSync(join(folder, 'acme.yaml'), GOOD);
    expect(loadRuleFolder(folder, 'rules').map(({ path }) => path)).toEqual(['rules/acme.yaml', 'rules/b.yaml']);
    writeFileSync(join(folder, 'c.yaml'), 'provider: [\n');
    expect(() => loadRuleFolder(folder, 'rules')).toThrow(/^rules\/c\.yaml:/);
  });
});
