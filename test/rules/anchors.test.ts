/** What the compiler promises of each pattern holds for random matches of it: its anchors, its length, its alphabet. */
import { describe, expect, it, test } from 'vitest';
import { deriveAnchors } from '../../src/rules/anchors.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { loadRuleFolder } from '../../src/rules/load.ts';
import { MAX_MATCH, parsePattern } from '../../src/rules/pattern.ts';
import { sampleOf, seeded } from '../../src/rules/sample.ts';
import type { Rule, ShapeRule } from '../../src/rules/types.ts';

const { rules } = compileRules(loadRuleFolder('rules', 'rules')).rules;
const SAMPLES = 12;

function samples(rule: Rule): string[] {
  const whole = new RegExp(`^(?:${rule.pattern})$`, rule.ignoreCase ? 'is' : 's');
  const texts = Array.from({ length: SAMPLES }, (_, n) => sampleOf(rule.pattern, seeded(`${rule.id} ${n}`)));
  // A sample does not honour lookarounds; what the pattern itself refuses is none.
  return texts.filter((text) => whole.test(text));
}

/** Does one of the anchors stand where it must? */
function isAnchored(rule: ShapeRule, text: string): boolean {
  const [least, most] = rule.anchorOffset;
  const folded = rule.ignoreCase ? text.toLowerCase() : text;
  return rule.anchors.some((anchor) => {
    for (let at = folded.indexOf(anchor, least); at >= 0 && at <= most; at = folded.indexOf(anchor, at + 1)) return true;
    return false;
  });
}

it('every match of a shape holds one of its anchors where it was promised', () => {
  const broken = rules.flatMap((rule) =>
    rule.recogniser === 'shape' ? samples(rule).filter((text) => !isAnchored(rule, text)).map(() => rule.id) : [],
  );
  expect([...new Set(broken)]).toEqual([]);
});

it('anchors are text of three characters and more', () => {
  const short = rules.filter((rule) => rule.recogniser === 'shape' && rule.anchors.some(({ length }) => length < 3));
  expect(short.map(({ id }) => id)).toEqual([]);
});

it('no match is longer than its rule says, nor shorter', () => {
  for (const rule of rules) {
    expect(rule.maxLength, rule.id).toBeLessThanOrEqual(MAX_MATCH);
    for (const { length } of samples(rule)) {
      expect(length, rule.id).toBeLessThanOrEqual(rule.maxLength);
      if (rule.recogniser === 'named') expect(length, rule.id).toBeGreaterThanOrEqual(rule.minLength);
    }
  }
});

it('no match of a named value has a character that its alphabet lacks', () => {
  const alphabets = { word: /^[\w+/-]*$/, solid: /^[!#-&(-~]*$/, any: /^[^]*$/ };
  for (const rule of rules) {
    if (rule.recogniser === 'named') for (const text of samples(rule)) expect(text, rule.id).toMatch(alphabets[rule.alphabet]);
  }
});

describe('derived from a pattern', () => {
  test.each([
    ['ghp_[0-9A-Za-z]{36}', ['ghp_'], [0, 0]],
    ['[0-9a-f]{8}-key-[0-9a-f]{8}', ['-key-'], [8, 8]],
    ['[0-9a-f]{8,12}-key-x', ['-key-x'], [8, 12]],
    ['(?:live|test)_[0-9]{20}', ['live_', 'test_'], [0, 0]],
    ['a?bcdef[0-9]{9}', ['bcdef'], [0, 1]],
  ] as const)('%s', (pattern, literals, offset) => {
    const anchors = deriveAnchors(parsePattern(pattern))!;
    // One or two digits may be written out behind the text, where that makes it rarer.
    for (const literal of anchors.literals) expect(literals.some((each) => literal.startsWith(each))).toBe(true);
    expect(anchors.offset).toEqual(offset);
  });

  test.each([['[0-9a-f]{32}'], ['(?:abc)?[0-9]{9}'], ['ab[0-9a-zA-Z]{20}|[0-9]{20}']])('%s has none', (pattern) => {
    expect(deriveAnchors(parsePattern(pattern))).toBeNull();
  });
});
