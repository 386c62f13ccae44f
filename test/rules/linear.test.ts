/**
 * Every pattern, as it really runs, takes linear time at most, or a bounded number of steps. Proving all of them takes minutes,
 * so the proofs are kept beside their tool; some of them are done again here, others after each change of the rules.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { compileRules } from '../../src/rules/compile.ts';
import { loadRuleFolder, parseRuleFile } from '../../src/rules/load.ts';
import { seeded } from '../../src/rules/sample.ts';
import type { Rule } from '../../src/rules/types.ts';
import { hashOf, prove } from '../../tools/prove-linear/proof.ts';

const FILE = 'tools/prove-linear/proofs.txt';
const AGAIN = 10;

const text = readFileSync(FILE, 'utf8');
const proofs = new Map(text.trim().split('\n').map((line) => [line.split(' ', 1)[0]!, line.slice(21)]));
const { rules } = compileRules(loadRuleFolder('rules', 'rules')).rules;

it('every pattern has a proof', () => {
  const without = rules.filter((rule) => !proofs.has(hashOf(rule))).map(({ id }) => id);
  expect(without, 'run `npm run prove`').toEqual([]);
});

it('every proof says linear, or a bound that is small', () => {
  for (const proof of proofs.values()) expect(proof).toMatch(/^(?:linear|bounded \d{1,8})$/);
});

describe('some are proved again', () => {
  const random = seeded(createHash('sha256').update(text).digest('hex'));
  const linear = rules.filter((rule) => rule.maxLength < 200 && proofs.get(hashOf(rule)) === 'linear');
  const some = Array.from({ length: AGAIN }, () => linear[random(linear.length)]!);
  test.each(some.map((rule) => [rule.id, rule] as const))(
    '%s',
    async (_id, rule) => expect(await prove(rule, 50_000)).toBe('linear'),
    120_000,
  );
});

describe('a pattern that takes for ever has none', () => {
  const made = (pattern: string): Rule =>
    compileRules([
      parseRuleFile(
        `provider: Slow\nsite: https://slow.example\nrotation:\n  url: https://slow.example\n  steps: [One., Two.]\ntokens:\n  - id: slow-key\n    name: key\n    pattern: '${pattern}'\n`,
        'rules/slow.yaml',
      ),
    ]).rules.rules[0]!;

  test.each(['slow_(?:[a-z]+)+1', 'slow_(?:a|a)+1', 'slow_(?:[a-z]{1,40}){1,40}1', 'slow_[a-z]+[a-z]+[a-z]+[a-z]+1'])(
    '%s',
    async (pattern) => expect(await prove(made(pattern), 20_000)).toBeNull(),
    60_000,
  );

  it('one that does not has', async () => expect(await prove(made('slow_[a-z]+1'), 20_000)).toBe('linear'), 60_000);
});
