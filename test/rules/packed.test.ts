/** What lies in the bundle is every rule, whole. */
import { expect, test } from 'vitest';
import { compileRules } from '../../src/rules/compile.ts';
import { loadRuleFolder } from '../../src/rules/load.ts';
import { packRules, unpackRules } from '../../src/rules/packed.ts';

test('rules come out of their packed form as they went in', () => {
  const { rules } = compileRules(loadRuleFolder('rules', 'rules'));
  const packed = JSON.stringify(packRules(rules));
  expect(unpackRules(JSON.parse(packed) as ReturnType<typeof packRules>)).toEqual(rules);
  expect(packed.length).toBeLessThan(0.6 * JSON.stringify(rules).length);
});
