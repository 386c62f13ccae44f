/** What lies in the bundle is every rule, whole, and the plan that a detector would make of them. */
import { expect, test } from 'vitest';
import { packPlan, unpackPlan } from '../../src/detect/packed-plan.ts';
import { planFor } from '../../src/detect/plan.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { loadRuleFolder } from '../../src/rules/load.ts';
import { packRules, unpackRules } from '../../src/rules/packed.ts';

const { rules } = compileRules(loadRuleFolder('rules', 'rules')).rules;

function throughText<T>(packed: T): T {
  return JSON.parse(JSON.stringify(packed)) as T;
}

test('rules come out of their packed form as they went in', () => {
  const packed = packRules(rules);
  const again = unpackRules(throughText(packed));
  expect(again.rules).toEqual(rules);
  expect(again.size).toBe(rules.length);
  expect(JSON.stringify(packed).length).toBeLessThan(0.6 * JSON.stringify(rules).length);
});

test('a rule is the same object each time it is asked for', () => {
  const again = unpackRules(packRules(rules));
  expect(again.at(3)).toBe(again.rules[3]);
  expect(again.at(3)).toEqual(rules[3]);
});

test('the plan comes out of its packed form as it went in', () => {
  const plan = planFor(rules);
  expect(unpackPlan(throughText(packPlan(plan)))).toEqual({
    ...plan,
    anchors: { ...plan.anchors, texts: Uint8Array.from(plan.anchors.texts) },
  });
});
