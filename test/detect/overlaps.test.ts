/** One finding for each value: the rule that says most has it, and a value cut out of something longer is none. */
import { describe, expect, it, test } from 'vitest';
import { seeded } from '../../src/rules/sample.ts';
import { sampleText, sampleValue } from '../../src/samples/samples.ts';
import { githubToken } from '../git/token.ts';
import { rules, scan, told } from './every-rule-detector.ts';

const TOKEN = githubToken('overlaps');
const ruleOf = (id: string) => rules.find((rule) => rule.id === id)!;
const ids = (text: string): string[] => scan(text).map(({ rule }) => rule.id);

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function jwt(payload: unknown): string {
  const random = seeded('jwt');
  const signature = Buffer.from(Array.from({ length: 32 }, () => random(256)));
  return [
    base64url({ alg: 'HS256', typ: 'JWT' }),
    base64url(payload),
    signature.toString('base64url'),
  ].join('.');
}

describe('the rule that says most', () => {
  it('Discloud has a JWT that carries id and key', () => {
    expect(ids(`token = "${jwt({ id: '81726354', key: 'a8f3c9' })}"\n`)).toEqual([
      'discloud-api-token',
    ]);
  });
  it('any other JWT is a JWT', () => {
    expect(ids(`token = "${jwt({ sub: '81726354', name: 'somebody' })}"\n`)).toEqual(['jwt-token']);
  });
  it('a name says more than a shape that is anything', () => {
    const hex = sampleValue(ruleOf('datadog-api-key'), 'overlap');
    expect(told(`datadog_api_key_secret_token = "${hex}"\n`)).toEqual([
      `datadog-api-key likely ${hex}`,
    ]);
  });
  it('a shape says more than a name', () => {
    expect(ids(`datadog_password = "${TOKEN}"\n`)).toEqual(['github-personal-access-token']);
  });
  it('a token in a URL is told as what it is', () => {
    expect(ids(`url = https://oauth2:${TOKEN}@github.com/owner/repo\n`)).toEqual([
      'github-personal-access-token',
    ]);
  });
  it('a token in a header is told once', () => {
    expect(ids(`Authorization: Bearer ${TOKEN}\n`)).toEqual(['github-personal-access-token']);
  });
  it('two values of one line are both told', () => {
    const key = sampleValue(ruleOf('datadog-api-key'), 'two');
    expect(ids(`DATADOG_API_KEY=${key} GITHUB_TOKEN=${TOKEN}\n`)).toEqual([
      'datadog-api-key',
      'github-personal-access-token',
    ]);
  });
  it('a web key of Firebase is no key of Google', () => {
    const rule = ruleOf('google-firebase-web-key');
    expect(ids(sampleText(rule, sampleValue(rule, 'web')))).toEqual(['google-firebase-web-key']);
  });
});

describe('a token has an end', () => {
  test.each([
    ['a letter before', `x${TOKEN}`],
    ['a digit before', `7${TOKEN}`],
    ['an underscore before', `_${TOKEN}`],
    ['a letter behind', `${TOKEN}x`],
    ['a digit behind', `${TOKEN}0`],
    ['an underscore behind', `${TOKEN}_`],
    ['a token behind', `${TOKEN}${TOKEN}`],
  ])('%s makes it something else', (_what, text) => {
    expect(ids(` ${text} `).filter((id) => id.startsWith('github'))).toEqual([]);
  });

  test.each([
    '"',
    "'",
    '`',
    ' ',
    '\t',
    '\n',
    '=',
    ':',
    ',',
    ';',
    '(',
    '[',
    '{',
    '<',
    '>',
    '/',
    '|',
    '&',
    '@',
    '-',
    '.',
  ])('%j on both sides does not', (sign) =>
    expect(ids(`${sign}${TOKEN}${sign}`)).toEqual(['github-personal-access-token']),
  );
});

describe('plausibility', () => {
  const body = (character: string): string => `gh${'p_'}${character.repeat(36)}`;
  test.each([
    ['one letter over and over', body('a')],
    ['x', body('x')],
    ['zeros', body('0')],
    ['asterisks', body('*')],
  ])('%s is no token', (_what, text) =>
    expect(told(`token = "${text}"\n`).filter((each) => !each.includes(' possible '))).toEqual([]),
  );

  it('a run along the alphabet does not block', () => {
    const run = `gh${'p_'}${'abcdefghijklmnopqrstuvwxyz0123456789'}`;
    for (const { confidence } of scan(`token = "${run}"\n`)) expect(confidence).toBe('possible');
  });

  it('a checksum that does not hold does not block', () => {
    const last = TOKEN.at(-1) === 'a' ? 'b' : 'a';
    const [found] = scan(`token = "${TOKEN.slice(0, -1)}${last}"\n`);
    expect(found!.confidence).toBe('possible');
    expect(found!.reasons.join(' ')).toMatch(/checksum/);
  });
});
