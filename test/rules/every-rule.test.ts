/** What must hold for every rule, by existing: a new rule file gets all of this for nothing. */
import { describe, expect, it } from 'vitest';
import { findCheck } from '../../src/detect/checks/index.ts';
import { Detector } from '../../src/detect/detector.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { loadRuleFolder } from '../../src/rules/load.ts';
import { fillSubPatterns } from '../../src/rules/sub-patterns.ts';
import { sampleOf, seeded } from '../../src/rules/sample.ts';
import { sampleText, sampleValue } from '../../src/samples/samples.ts';
import type { Rule } from '../../src/rules/types.ts';

const files = loadRuleFolder('rules', 'rules');
const { rules, advice } = compileRules(files);
const detector = new Detector(rules);
const entries = new Map(files.flatMap(({ content }) => content.tokens).map((token) => [token.id, token]));

/** Ids of the rules that fire on a text, with their confidence. */
function fired(text: string): string[] {
  return detector.scan(Buffer.from(text, 'latin1')).map(({ rule, confidence }) => `${rule.id} ${confidence}`);
}

describe.each(rules.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('fires alone on its own samples, through the anchor filter', () => {
    for (const seed of ['a', 'b', 'c']) {
      const found = fired(sampleText(rule, sampleValue(rule, seed)));
      expect(found).toHaveLength(1);
      expect([`${id} ${rule.confidence}`, ...(rule.check ? [`${id} certain`] : [])]).toContain(found[0]);
    }
  });

  it('does not fire on a token that is cut short', () => {
    const text = sampleText(rule, sampleValue(rule, 'short').slice(0, -1));
    if (isFixedLength(rule)) expect(firedIds(text)).not.toContain(id);
  });

  it('does not fire on a token with a character that none has', () => {
    const value = sampleValue(rule, 'foreign');
    const middle = Math.floor(value.length * 0.7);
    const text = sampleText(rule, `${value.slice(0, middle)}\u00a7${value.slice(middle + 1)}`);
    if (!rule.pattern.includes('[^')) expect(firedIds(text)).not.toContain(id);
  });

  it.each(['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', '<your-token>', '${VAR}', '{{ token }}', '%TOKEN%'])(
    'does not fire on the placeholder %s',
    (placeholder) => expect(fired(sampleText(rule, placeholder))).toEqual([]),
  );

  it('does not fire on its near misses', () => {
    for (const miss of entries.get(id)?.['near-misses'] ?? []) {
      expect(firedIds(sampleOf(fillSubPatterns(miss), seeded(id))), miss).not.toContain(id);
    }
  });

  it('calls a check that exists', () => {
    if (rule.check) expect(findCheck(rule.check.name), rule.check.name).toBeDefined();
  });

  it('says how the token is rotated', () => {
    const { rotation } = advice[id]!;
    expect(rotation.url).toMatch(/^https:\/\//);
    expect(rotation.steps.length).toBeGreaterThanOrEqual(2);
    for (const step of rotation.steps) expect(step).toMatch(/[.:]$/);
    if (rotation.revoke?.includes('<')) expect(rotation.revoke).toMatch(/<[a-z][^<>]*>/);
  });
});

function firedIds(text: string): string[] {
  return fired(text).map((each) => each.split(' ')[0]!);
}

function isFixedLength(rule: Rule): boolean {
  return !/[*+]|,\d*\}|\?/.test(rule.pattern.replace(/\(\?(?:<\w+>|:)/g, '('));
}
