/** What a rule has to say of whose token it may be. */
import { expect, test } from 'vitest';
import { Detector } from '../../src/detect/detector.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { loadRuleFolder } from '../../src/rules/load.ts';
import { sampleValue } from '../../src/samples/samples.ts';

const { rules } = compileRules(loadRuleFolder('rules', 'rules'));
const detector = new Detector(rules);
const token = sampleValue(
  rules.rules.find(({ id }) => id === 'cript-api-token')!,
  'notes',
);

function notesIn(text: string): readonly string[] {
  const [finding] = detector.scan(Buffer.from(text, 'latin1'));
  expect(finding?.rule.id).toBe('cript-api-token');
  expect(finding?.confidence).toBe('likely');
  return finding!.notes;
}

test('says that other services have such tokens where nothing near speaks of CRIPT', () => {
  expect(notesIn(`headers = {"Authorization": "${token}"}\n`).join()).toContain('Django REST');
});

test.each([
  `api = cript.API(host, "${token}")\n`,
  `CRIPT_TOKEN="${token}"\n`,
  `# for CRIPT\ntoken = "${token}"\n`,
  `cript:\n  api:\n    token: ${token}\n`,
])('says nothing of the kind where something near does: %#', (text) => {
  expect(notesIn(text)).toEqual([]);
});
