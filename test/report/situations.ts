/** Reports that every format is tried on. */
import { DISCLOUD, GITHUB_APP, STRIPE_PUBLIC, found, randomText, report } from './made.ts';
import type { Report } from '../../src/report/types.ts';

export const SECRETS = {
  personal: `gh${'p_'}${randomText(36, 1)}`,
  app: `gh${'s_'}${randomText(36, 2)}`,
  discloud: `ey${'J'}${randomText(157, 3)}`,
  madeUp: `gh${'p_'}${randomText(36, 4)}`,
  publishable: `pk_${randomText(24, 5)}`,
  allowed: `gh${'p_'}${randomText(36, 6)}`,
  inName: `gh${'p_'}${randomText(36, 7)}`,
  nasty: `gh${'p_'}${randomText(36, 8)}`,
};

/** What is meant to break out of a format. */
export const NASTY_PATH =
  'a</script><img src=x onerror=alert(1)>]]>::error file=x::y%0A|`b`\n::warning::c\x1b[31m"\'&<!--\xe2\x80\xae.js';
export const NASTY_TEXT =
  '"@" </script><script>alert(1)</script> ]]> ::error::z | `x` ``` <!-- --> & \x1b[2J \xff\xe2\x80\xae[a](javascript:b)';

/** One of everything. */
export function everything(): Report {
  const { personal, app, discloud, madeUp, publishable, allowed, inName, nasty } = SECRETS;
  return report(
    [
      ...[1, 2, 3, 4, 5, 6, 7].map((line) =>
        found({ value: personal, path: `src/part-${line}.js`, line }),
      ),
      found({
        value: app,
        rule: GITHUB_APP,
        path: 'lib/gr\xc3\xb6\xc3\x9fe.ts',
        text: `call("${'words '.repeat(20)}", "@", "${personal}")`,
        facts: [{ label: 'account', value: '1234' }],
        note: 'an allow comment here has no reason: write it after --',
      }),
      found({
        value: discloud,
        rule: DISCLOUD,
        path: 'bot.py',
        reasons: ['a JWT that carries id and key'],
      }),
      found({
        value: nasty,
        path: NASTY_PATH,
        text: NASTY_TEXT,
        reasons: ['</script>]]>::error::'],
      }),
      found({ value: inName, path: `keys/${inName}`, text: '@', origin: { part: 'name' } }),
      found({
        value: madeUp,
        path: 'test.py',
        confidence: 'possible',
        reasons: ['checksum does not hold: made up or mistyped'],
      }),
      found({
        value: publishable,
        rule: STRIPE_PUBLIC,
        path: 'web/index.html',
        confidence: 'likely',
        reasons: [],
      }),
      found({
        value: allowed,
        path: 'x.js',
        allowed: { by: 'an inline comment', reason: 'made for ]]> </script> the tests' },
      }),
    ],
    {
      counts: { expected: 19, scanned: 15 },
      entries: {
        skips: [
          {
            kind: 'skip',
            origin: { from: 'index', path: 'sub', part: 'content' },
            reason: 'submodule',
          },
          {
            kind: 'skip',
            origin: { from: 'index', path: 'big.bin', part: 'content' },
            reason: 'content is in Git LFS',
          },
          {
            kind: 'skip',
            origin: { from: 'index', path: 'big2.bin', part: 'content' },
            reason: 'content is in Git LFS',
          },
        ],
        failures: [
          {
            kind: 'failure',
            origin: { from: 'index', path: 'caf\xe9\x1b]0;x\x07', part: 'content' },
            reason: 'the object is missing </failure>',
          },
        ],
      },
    },
  );
}

/** One token in one file, as in most runs that stop a commit. */
export function usual(): Report {
  return report([
    found({
      value: SECRETS.discloud,
      rule: DISCLOUD,
      reasons: ['a JWT that carries id and key'],
    }),
  ]);
}
