import { expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { noSettings } from '../../src/options/config/settings.ts';
import { resolveOptions, type Raw } from '../../src/options/resolve.ts';

const place = { cwd: '/here', env: { GIT_INDEX_FILE: 'index.lock' } };
const resolved = (raw: Partial<Raw>) => resolveOptions({ paths: [], ...raw }, place);

test('fills in every default', () => {
  expect(resolved({ staged: true })).toEqual({
    cwd: '/here',
    target: { kind: 'staged' },
    failOn: 'likely',
    jobs: 'auto',
    cache: true,
    inlineAllow: true,
    strictSuppressions: false,
    settings: noSettings('/here'),
    env: { GIT_INDEX_FILE: 'index.lock' },
  });
});

test('nothing can be changed afterwards, not even by a change of what was given', () => {
  const paths = ['a'];
  const options = resolved({ paths });
  paths.push('b');
  expect(options.target).toEqual({ kind: 'paths', paths: ['a'] });
  expect([options, options.target, options.env].every(Object.isFrozen)).toBe(true);
});

test.each([
  ['paths beside --history', { history: true, paths: ['src'] }, /--history takes no paths.*"src"/],
  ['nothing at all', {}, /nothing was given/],
  ['an empty path', { paths: ['src', ''] }, /empty/],
  ['an unknown level', { staged: true, failOn: 'likly' }, /--fail-on likly/],
])('refuses %s', (_what, raw, message) => {
  expect(() => resolved(raw)).toThrow(UsageError);
  expect(() => resolved(raw)).toThrow(message);
});

test('a misspelled level is told with the one that was meant, and all there are', () => {
  try {
    resolved({ staged: true, failOn: 'likly' });
    expect.unreachable();
  } catch (error) {
    expect((error as UsageError).hint).toBe(
      'Did you mean likely? The levels are certain, likely, possible.',
    );
  }
});
