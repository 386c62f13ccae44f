/** The proofs that the shipped package makes by itself, held against recheck and against the clock. */
import { check } from 'recheck';
import { describe, expect, it, test } from 'vitest';
import { compileRules } from '../../../src/rules/compile.ts';
import { proofOf } from '../../../src/rules/linear/proof.ts';
import { loadRuleFolder } from '../../../src/rules/load.ts';
import { parsePattern } from '../../../src/rules/pattern.ts';
import { slowest, speedOf } from '../../../src/rules/quick.ts';
import { seeded } from '../../../src/rules/sample.ts';
import type { ShapeRule } from '../../../src/rules/types.ts';
import { hashOf } from '../../../tools/prove-linear/proof.ts';

/** A rule of this pattern, after `slow_`, that is run from a known place. */
function rule(pattern: string, before = 'slow_'): ShapeRule {
  return {
    recogniser: 'shape',
    id: 'slow-key',
    provider: 'Slow',
    name: 'key',
    kind: 'secret',
    confidence: 'likely',
    pattern: before + pattern,
    ignoreCase: false,
    maxLength: 16_384,
    check: null,
    env: [],
    specificity: 1,
    documented: [],
    anchors: ['slow_'],
    anchorOffset: [0, 0],
    boundBefore: false,
    boundAfter: '',
  };
}

describe('what takes for ever is not proved, and a text shows it', () => {
  test.each([
    ['(?:[a-z]+)+1', 'exponential'],
    ['(?:a|a)+1', 'exponential'],
    ['(?:a|b|ab)+1', 'exponential'],
    ['(?:a*)*1', 'exponential'],
    ['(?:(?:x?|y?)z)+1', 'exponential'],
    ['(?:[a-z]+-?)+1', 'exponential'],
    ['(?:\\w+\\s?)*1', 'exponential'],
    ['(?:(?:a|b)c|a(?:c|d))+1', 'exponential'],
    ['(?:[a-z]{1,40}){1,40}1', 'exponential'],
    ['(?:a?){40}1', 'exponential'],
    ['(?:.*,){12}P', 'exponential'],
    ['(?=(?:a+)+b)a+1', 'exponential'],
    ['[a-z]+[a-z]+[a-z]+1', 'polynomial'],
    ['\\s+\\s+1', 'polynomial'],
    ['[a-z]*(?:x[a-z]*){1,3}1', 'polynomial'],
    ['a?'.repeat(40) + 'b', 'large'],
  ])('%s', (pattern, growth) => {
    const { proof, slow } = speedOf(rule(pattern));
    expect(proof.kind).toBe('open');
    expect(slow?.growth).toBe(growth);
    const text = `${slow!.before}${slow!.pumped.repeat(slow!.times)}\0`;
    expect(text.startsWith('slow_')).toBe(true);
    expect(text.length).toBeLessThan(17_000);
  });

  it('also where the start of a match has to be looked for', () => {
    const moving = { ...rule('', '[a-z]+slow_1'), anchorOffset: [1, 16_384] as const };
    expect(speedOf(moving).slow).toMatchObject({ growth: 'polynomial' });
  });
});

describe('what does not is proved', () => {
  test.each([
    '[a-z]+1',
    '[0-9A-Za-z]{24}',
    '(?:a(?:b|c)?)+1',
    '(?:[0-9a-f]{8}-?){1,40}1',
    '(?:(?!x)[a-z])+1',
    '(?:[a-z]+,)+[a-z]+;',
    '[a-z]{20,40}[a-z0-9]{20,40}1',
    '(?:live|test|prod)_[a-z]+',
    '(?<=a{1,3})b*c',
  ])('%s', (pattern) => {
    expect(proofOf(rule(pattern))).toMatchObject({ kind: 'linear' });
    expect(slowest(rule(pattern), [40, 4000, 16_000], 500)).toBeNull();
  });
});

describe('built-in patterns', () => {
  const { rules } = compileRules(loadRuleFolder('rules', 'rules')).rules;
  const byPattern = new Map(rules.map((each) => [hashOf(each), each]));
  const open = [...byPattern].filter(([, each]) => proofOf(each).kind === 'open');

  it('are nearly all proved, each of the rest is quick', () => {
    expect(open.length).toBeLessThan(byPattern.size / 100);
    for (const [, each] of open) expect(speedOf(each).slow, each.id).toBeNull();
  });
});

test('recheck finds nothing in 120 small patterns by chance that are proved here', { timeout: 120_000 }, async () => {
  let [linear, open] = [0, 0];
  for (let seed = 0; seed < 120; seed++) {
    const pattern = `^(?:${byChance(`pattern ${seed}`, 3)})$`;
    const mine = proofOf(rule(pattern, ''));
    const theirs = await check(pattern, 's', { checker: 'automaton', timeout: 10_000 });
    if (mine.kind === 'linear') linear++;
    else open++;
    if (mine.kind === 'linear') expect(theirs.status, pattern).not.toBe('vulnerable');
  }
  // Both kinds were there to be compared.
  expect(linear).toBeGreaterThan(20);
  expect(open).toBeGreaterThan(20);
});

/** Letters a to c, alternatives and repetitions, within each other so often at most. */
function byChance(seed: string, depth: number): string {
  const random = seeded(seed);
  const make = (left: number): string => {
    if (left === 0) return ['a', 'b', 'c', '[ab]', '[bc]'][random(5)]!;
    const parts = Array.from({ length: 1 + random(3) }, () => make(left - 1));
    const group = random(3) > 0 ? parts.join('') : `(?:${parts.join('|')})`;
    return `(?:${group})${['', '', '', '*', '+', '?', '{2,}'][random(7)]!}`;
  };
  const pattern = make(depth);
  parsePattern(pattern);
  return pattern;
}
