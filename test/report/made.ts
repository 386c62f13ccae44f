/** Reports made by hand for the tests of the formats. Every value is put together at run time from a seed. */
import { allowComment } from '../../src/advise/allow-comment.ts';
import { nowSteps } from '../../src/advise/now-steps.ts';
import { Secret } from '../../src/detect/secret.ts';
import type { Finding, Place } from '../../src/detect/types.ts';
import { assemble } from '../../src/report/assemble.ts';
import type { Advisor, Found, Outcome } from '../../src/report/assemble.ts';
import type { Report, Tally } from '../../src/report/types.ts';
import type { Rotation, Rule, RuleAdvice } from '../../src/rules/types.ts';
import type { Origin } from '../../src/sources/types.ts';

const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz0123456789';

/** The same text for the same seed, on every machine (a linear congruential generator). */
export function randomText(length: number, seed: number): string {
  let state = seed >>> 0;
  let made = '';
  while (made.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    made += ALPHABET.charAt((state >>> 8) % ALPHABET.length);
  }
  return made;
}

export function rule(fields: Partial<Rule> & { readonly id: string }): Rule {
  return {
    recogniser: 'shape',
    provider: 'GitHub',
    name: 'personal access token (classic)',
    kind: 'secret',
    confidence: 'likely',
    pattern: 'x',
    ignoreCase: false,
    maxLength: 100,
    check: null,
    env: ['GITHUB_TOKEN'],
    specificity: 1,
    documented: [],
    anchors: ['x'],
    anchorOffset: [0, 0],
    ...fields,
  } as Rule;
}

export const GITHUB = rule({ id: 'github-personal-access-token' });
export const GITHUB_APP = rule({ id: 'github-app-token', name: 'app installation token' });
export const DISCLOUD = rule({
  id: 'discloud-api-token',
  provider: 'Discloud',
  name: 'API token',
  env: ['DISCLOUD_TOKEN'],
});
export const STRIPE_PUBLIC = rule({
  id: 'stripe-publishable-key',
  provider: 'Stripe',
  name: 'publishable key',
  kind: 'public',
});

/** What a finding is made of: the line with `@` where the value stands. */
export interface Made {
  readonly rule?: Rule;
  readonly value: string;
  readonly path?: string;
  readonly line?: number;
  readonly text?: string;
  readonly confidence?: Finding['confidence'];
  readonly reasons?: readonly string[];
  readonly facts?: Finding['facts'];
  readonly origin?: Partial<Origin>;
  readonly allowed?: Found['allowed'];
  readonly note?: string;
}

export function found(made: Made): Found {
  const text = made.text ?? 'await clients("@")';
  const start = text.indexOf('@');
  const place: Place = {
    start: 100 + start,
    end: 100 + start + made.value.length,
    line: made.line ?? 12,
    column: start + 1,
    endLine: made.line ?? 12,
    endColumn: start + 1 + made.value.length,
    excerpt: new Secret(text.slice(0, start) + made.value + text.slice(start + 1)),
    inExcerpt: [start, start + made.value.length],
  };
  const finding: Finding = {
    rule: made.rule ?? GITHUB,
    secret: new Secret(made.value),
    confidence: made.confidence ?? 'certain',
    reasons: made.reasons ?? ['checksum holds'],
    facts: made.facts ?? [],
    notes: [],
    place,
  };
  const origin: Origin = {
    from: 'index',
    path: made.path ?? 'src/bot.js',
    part: 'content',
    ...made.origin,
  };
  return {
    origin,
    finding,
    ...(made.allowed === undefined ? {} : { allowed: made.allowed }),
    ...(made.note === undefined ? {} : { note: made.note }),
  };
}

export const ROTATION: Rotation = {
  url: 'https://github.com/settings/tokens',
  steps: [
    'Open Settings, Developer settings, Personal access tokens.',
    'Press Delete beside the token. It stops working at once.',
    'Make a new one with the scopes it really needs, and put it where the old one was read from.',
  ],
  revoke: 'gh api --method DELETE /applications/CLIENT_ID/token -f access_token=<token>',
  also: ['Read https://github.com/settings/security-log for what it was used for.'],
  source: 'https://docs.github.com/en/authentication',
  checked: '2026-11-22',
};

const OTHER_ROTATION: Rotation = {
  url: 'https://discloud.com/dashboard',
  steps: [
    'Open the API Key tab of https://discloud.com/dashboard',
    'Press Reset Token. The old token stops working at once.',
    'Put the new token where the old one was read from; redeploy what uses it.',
  ],
};

export const advisor: Advisor = {
  fingerprint: ({ rule: { id }, place }) => `${id.length}${place.start}`.padStart(32, '0'),
  advice: ({ kind, provider }): RuleAdvice => ({
    site: 'https://example.org',
    rotation: provider === 'GitHub' ? ROTATION : OTHER_ROTATION,
    ...(kind === 'public' ? { why: 'It is made to stand in web pages and opens nothing.' } : {}),
  }),
  now: (of, origins) => nowSteps(of, origins, { firstCommit: false }),
  allow: ({ id }, { path }, fingerprint) => allowComment(id, path, fingerprint),
};

const TALLY: Tally = {
  noun: 'staged file',
  expected: 3,
  scanned: 3,
  skipped: 0,
  failed: 0,
  addedLines: 41,
  bytes: 2048,
  rules: 61,
  milliseconds: 84.3,
};

/** A report of these findings, made by the real assembly. */
export function report(
  made: readonly Found[],
  rest: Partial<Report> & {
    readonly entries?: Partial<Outcome>;
    readonly counts?: Partial<Tally>;
  } = {},
): Report {
  const { entries, counts, ...fields } = rest;
  const outcome: Outcome = { found: made, skips: [], failures: [], failOn: 'likely', ...entries };
  const assembled = assemble(outcome, advisor);
  return {
    from: 'index',
    ...assembled,
    tally: {
      ...TALLY,
      skipped: assembled.skips.length,
      failed: assembled.failures.length,
      scanned: TALLY.expected - assembled.skips.length - assembled.failures.length,
      ...counts,
    },
    complete: assembled.failures.length === 0,
    about: { version: '1.2.3', start: '2026-11-22T15:00:00.000Z', end: '2026-11-22T15:00:01.000Z' },
    ...fields,
  };
}
