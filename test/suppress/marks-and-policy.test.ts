import { describe, expect, test } from 'vitest';
import { foreignAllow } from '../../src/suppress/foreign-marks.ts';
import { refusedInline, tooMany } from '../../src/suppress/policy.ts';

describe('marks of other tools', () => {
  test.each([
    ['key = "x" # gitleaks:allow', 'gitleaks'],
    ['key = "x" # pragma: allowlist secret', 'detect-secrets'],
    ['key = "x" <!-- pragma: whitelist secret -->', 'detect-secrets'],
    ['key = "x" // trufflehog:ignore', 'TruffleHog'],
    ['key = "x" // secretlint-disable-line', 'secretlint'],
    ['key = "x" # ggignore', 'ggshield'],
    ['key = "x" # nosec', 'Bandit and gosec'],
    ['key = "x" // #nosec G101', 'Bandit and gosec'],
    ['key = "x" # nosemgrep: rule', 'Semgrep'],
  ])('%s holds, and is told as that of its tool', (line, tool) => {
    expect(foreignAllow('', line)).toMatchObject({ allowed: true, by: `a comment for ${tool}` });
    expect(foreignAllow(line, 'key = "x"')).toEqual({ allowed: false });
  });

  test.each([
    '# pragma: allowlist nextline secret',
    '/* secretlint-disable-next-line */',
    '/* secretlint-disable */',
  ])('%s holds for the next line only', (line) => {
    expect(foreignAllow(line, 'key = "x"').allowed).toBe(true);
    expect(foreignAllow('', line).allowed).toBe(false);
  });

  test.each([
    'mygitleaks:allow',
    'gitleaks:allowed',
    'gitleaks: allow',
    'nosec = 1',
    'x-nosemgrep',
    'ggignored',
  ])('%s is no mark', (line) => {
    expect(foreignAllow('', line)).toEqual({ allowed: false });
  });
});

describe('policy', () => {
  const policy = { notInline: ['private-key-*', 'stripe-secret-key'], maximum: 2 };

  test('names rules, or beginnings of rules, that no comment silences', () => {
    expect(refusedInline('private-key-pem', policy)?.note).toContain('private-key-*');
    expect(refusedInline('stripe-secret-key', policy)?.allowed).toBe(false);
    expect(refusedInline('stripe-secret-key-2', policy)).toBeUndefined();
  });

  test('bounds the number of suppressions', () => {
    expect(tooMany(2, policy)).toBeUndefined();
    expect(tooMany(3, policy)).toBe('3 suppressions, and the configuration lets there be 2');
    expect(tooMany(9999, { notInline: [] })).toBeUndefined();
  });
});
