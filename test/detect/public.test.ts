/** Keys that are made to be seen, and keys that a documentation shows: both are told as what they are, and neither stops a commit. */
import { describe, expect, it, test } from 'vitest';
import { compileRules } from '../../src/rules/compile.ts';
import { loadRuleFolder } from '../../src/rules/load.ts';
import { sampleText, sampleValue } from '../../src/samples/samples.ts';
import { rules, scan } from './every-rule-detector.ts';

const { advice } = compileRules(loadRuleFolder('rules', 'rules'));
const ruleOf = (id: string) => rules.find((rule) => rule.id === id)!;

describe('made to be seen', () => {
  test.each([
    ['stripe-publishable-key-live'],
    ['stripe-publishable-key-test'],
    ['google-firebase-web-key'],
    ['google-maps-browser-key'],
    ['mapbox-public-token'],
    ['sentry-dsn'],
    ['algolia-search-key'],
    ['clerk-publishable-key'],
    ['supabase-publishable-key'],
    ['posthog-project-key'],
    ['datadog-client-token'],
  ])('%s is told as public, with a sentence why', (id) => {
    const rule = ruleOf(id);
    const found = scan(sampleText(rule, sampleValue(rule, 'public')));
    expect(found.map((each) => `${each.rule.id} ${each.rule.kind}`)).toEqual([`${id} public`]);
    expect(advice[id]!.why).toMatch(/^[A-Z].*\.$/);
  });

  it('every public rule says why', () => {
    const silent = rules.filter(({ kind, id }) => kind === 'public' && !advice[id]!.why);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['stripe-secret-key-live'],
    ['mapbox-secret-token'],
    ['google-api-key'],
    ['algolia-write-key'],
  ])('%s, its secret neighbour, stays a secret', (id) => {
    const rule = ruleOf(id);
    const found = scan(sampleText(rule, sampleValue(rule, 'secret')));
    expect(found.map((each) => `${each.rule.id} ${each.rule.kind}`)).toEqual([`${id} secret`]);
  });
});

describe('shown by a documentation', () => {
  // Put together here, so that none stands in a file as a whole.
  const shown: readonly (readonly [string, string])[] = [
    ['AWS, access key id', `aws_access_key_id = ${'AKIA'}${'IOSFODNN7'}${'EXAMPLE'}\n`],
    [
      'AWS, secret key',
      `aws_secret_access_key = ${'wJalrXUtnFEMI'}/K7MDENG/bPxRfi${'CYEXAMPLEKEY'}\n`,
    ],
    ['Stripe', `stripe.api_key = "${'sk_te'}${'st_4eC39HqLyjWD'}${'arjtT1zdp7dc'}"\n`],
    ['RFC 7617', `Authorization: Basic ${'QWxhZGRpbjpv'}${'cGVuIHNlc2FtZQ=='}\n`],
  ];

  test.each(shown)('%s: does not stop a commit, and says why', (_what, text) => {
    for (const { confidence, reasons } of scan(text)) {
      expect(confidence).toBe('possible');
      expect(reasons.join(' ')).toMatch(/example/);
    }
  });

  it.each([shown[0]!, shown[2]!])('%s is named', (_what, text) =>
    expect(scan(text)).toHaveLength(1),
  );

  it('a key that only begins like one of them is a key', () => {
    const rule = ruleOf('aws-access-key-id');
    const [found] = scan(sampleText(rule, sampleValue(rule, 'mine')));
    expect(found!.confidence).not.toBe('possible');
  });
});
