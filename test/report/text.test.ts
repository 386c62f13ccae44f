import { describe, expect, test } from 'vitest';
import { text } from '../../src/report/text.ts';
import type { Report } from '../../src/report/types.ts';
import { columns } from '../../src/report/text/layout.ts';
import { DISCLOUD, GITHUB_APP, STRIPE_PUBLIC, found, randomText, report } from './made.ts';
import { SECRETS, everything, usual } from './situations.ts';

const plain = (made: Report, width = 80) =>
  text.render(made, { color: false, width, quiet: false });
const quiet = (made: Report) => text.render(made, { color: false, width: 80, quiet: true });
const one = (fields = {}) => found({ value: SECRETS.personal, ...fields });
const heading = (made: Report) => plain(made).split('\n')[0];

describe('the whole page', () => {
  test.each([60, 80, 120])('everything at %i columns', async (width) => {
    await expect(plain(everything(), width)).toMatchFileSnapshot(
      `__snapshots__/everything-${width}.txt`,
    );
  });

  test('a stopped commit', async () => {
    await expect(plain(usual())).toMatchFileSnapshot('__snapshots__/usual-80.txt');
  });

  test.each([60, 80, 120])(
    'no line but a command, a URL or a comment to copy is wider than %i columns',
    (width) => {
      const made = report([
        one(),
        found({
          value: SECRETS.app,
          rule: GITHUB_APP,
          text: `${'x '.repeat(90)}@${' y'.repeat(90)}`,
        }),
      ]);
      const wide = plain(made, width)
        .split('\n')
        .filter((line) => columns(line) > width);
      expect(wide.filter((line) => !/^ {4,}(?:gh api|\/\/|https?:)/.test(line))).toEqual([]);
    },
  );

  test('a terminal narrower than 60 gets 60, wider than 120 gets 120', () => {
    expect(plain(everything(), 20)).toBe(plain(everything(), 60));
    expect(plain(everything(), 400)).toBe(plain(everything(), 120));
  });
});

describe('the first line', () => {
  test.each([
    ['index', 'scan-tokens stopped this commit: 1 token in 3 staged files'],
    ['message', 'scan-tokens stopped this commit: 1 token in 3 staged files'],
    ['file', 'scan-tokens found 1 token in 3 staged files'],
    ['commit', 'scan-tokens found 1 token in 3 staged files'],
    ['stdin', 'scan-tokens found 1 token in 3 staged files'],
  ] as const)('of a scan of %s', (from, first) => {
    expect(heading(report([one()], { from }))).toBe(first);
  });

  test('counts only what blocks', () => {
    const possible = found({ value: SECRETS.madeUp, confidence: 'possible' });
    expect(heading(report([one(), possible]))).toBe(
      'scan-tokens stopped this commit: 1 token in 3 staged files',
    );
    expect(heading(report([possible]))).toContain('found nothing that blocks');
  });

  test('says so where there was nothing to look at', () => {
    expect(heading(report([], { counts: { expected: 0, scanned: 0 } }))).toBe(
      'scan-tokens had nothing to look at: 0 staged files',
    );
  });

  test('never says clean of a scan that could not look', () => {
    const made = report([], { complete: false, counts: { failed: 1, scanned: 2 } });
    expect(heading(made)).toBe(
      'scan-tokens could not look at everything, so it stopped this commit',
    );
  });
});

describe('the last line', () => {
  test('says how much was looked at', () => {
    expect(
      plain(report([one()]))
        .trimEnd()
        .split('\n')
        .at(-1),
    ).toBe('3 staged files, 41 added lines, 1 token, 61 rules, 84 ms; 0 allowed, 0 skipped');
  });

  test('leaves added lines out where they are not known, and counts in the singular', () => {
    const made = report([], {
      tally: {
        noun: 'file',
        expected: 1,
        scanned: 1,
        skipped: 0,
        failed: 0,
        bytes: 1,
        rules: 1,
        milliseconds: 12_345,
      },
    });
    expect(plain(made).trimEnd().split('\n').at(-1)).toBe(
      '1 file, 0 tokens, 1 rule, 12.3 s; 0 allowed, 0 skipped',
    );
  });

  test('is followed by what is missing, if anything is', () => {
    const failed = report([], { complete: false, counts: { scanned: 2, failed: 1 } });
    expect(quiet(failed)).toContain(
      'not everything could be looked at: 1 of 3 staged files failed',
    );
    const lost = report([], { complete: false, counts: { scanned: 1 } });
    expect(quiet(lost)).toContain(
      'not everything could be looked at: 3 staged files expected, 1 accounted for',
    );
  });

  test('is all there is of a quiet clean run', () => {
    expect(quiet(report([]))).toBe(
      '3 staged files, 41 added lines, 0 tokens, 61 rules, 84 ms; 0 allowed, 0 skipped\n',
    );
  });

  test('counts what was allowed and what was skipped', () => {
    expect(quiet(everything())).toContain('1 allowed, 3 skipped');
  });
});

describe('a token', () => {
  test('has its mark right under the masked value, also behind wide characters', () => {
    const lines = plain(report([one({ text: '\xe6\x97\xa5\xe6\x9c\xac = "@"' })])).split('\n');
    const at = lines.findIndex((line) => /^ *~+$/.test(line));
    const before = lines[at - 1]!.slice(0, lines[at - 1]!.indexOf('ghp_'));
    expect(columns(before)).toBe(lines[at]!.indexOf('~'));
    expect(lines[at]!.trim()).toHaveLength('ghp_Xx…(40)…abcd'.length);
  });

  test('in many places names five and counts the rest', () => {
    const made = plain(
      report([1, 2, 3, 4, 5, 6, 7].map((line) => one({ path: `p${line}`, line }))),
    );
    expect(made.match(/^ {2}p\d:\d:16$/gm)).toHaveLength(5);
    expect(made).toContain('+2 more');
  });

  test('shares rotation steps with others that have the same, and with none that has not', () => {
    const made = plain(
      report([
        one(),
        found({ value: SECRETS.app, rule: GITHUB_APP }),
        found({ value: SECRETS.discloud, rule: DISCLOUD }),
      ]),
    );
    expect(made.match(/Press Delete beside the token/g)).toHaveLength(1);
    expect(made.match(/Press Reset Token/g)).toHaveLength(1);
  });

  test('has its own steps for the commit where they differ', () => {
    const made = plain(
      report([
        one({ path: 'a.js' }),
        found({ value: SECRETS.app, rule: GITHUB_APP, path: 'b.js' }),
      ]),
    );
    expect(made).toContain('git add a.js');
    expect(made).toContain('git add b.js');
  });

  test('says so where its steps are general knowledge', () => {
    expect(plain(report([found({ value: SECRETS.discloud, rule: DISCLOUD })]))).toContain(
      'general knowledge',
    );
    expect(plain(report([one()]))).not.toContain('general knowledge');
  });

  test('that is only possible is told without steps, and as not blocking', () => {
    const made = plain(report([one({ confidence: 'possible' })]));
    expect(made).toContain('Told only, does not block');
    expect(made).not.toContain('Press Delete');
  });

  test('that is made to be seen is told with the reason why', () => {
    expect(plain(report([found({ value: SECRETS.publishable, rule: STRIPE_PUBLIC })]))).toContain(
      'It is made to stand in web pages and opens nothing.',
    );
  });

  test('tells why an allow comment does not hold', () => {
    expect(plain(report([one({ note: 'an allow comment here has no reason' })]))).toContain(
      'an allow comment here has no reason',
    );
  });

  test('names what can hold no comment, and the command that allows it', () => {
    const made = report([one({ path: 'a.json' })]);
    const token = {
      ...made.tokens[0]!,
      allow: { why: 'JSON can hold no comment', command: 'scan-tokens ignore abc' },
    };
    const page = plain({ ...made, tokens: [token] });
    expect(page).toContain(
      'JSON can hold no comment; this allows it:\n    scan-tokens ignore abc\n',
    );
  });

  test('stands in a commit, a link, a name, a message or the standard input', () => {
    const at = (origin: object) => plain(report([one({ origin })]));
    expect(at({ from: 'commit', commit: 'ab'.repeat(20) })).toContain(
      'src/bot.js:12:16 in commit abababababab\n',
    );
    expect(at({ part: 'link' })).toContain('src/bot.js:12:16 (the target of the link)');
    expect(at({ part: 'name' })).toContain('src/bot.js (its name)');
    expect(at({ from: 'message', path: '' })).toContain('(commit message):12:16');
    expect(at({ from: 'stdin', path: '' })).toContain('(standard input):12:16');
  });
});

describe('colour', () => {
  test('is there only where it is asked for, and changes no word', () => {
    const colored = text.render(everything(), { color: true, width: 80, quiet: false });
    expect(plain(everything())).not.toContain('\x1b');
    expect(colored).toContain('\x1b[');

    expect(colored.replace(/\x1b\[\d+m/g, '')).toBe(plain(everything()));
  });

  test('is the only thing that controls the terminal', () => {
    const rest = text
      .render(everything(), { color: true, width: 80, quiet: false })
      .replace(/\x1b\[\d+m|\n/g, '');
    expect(rest).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });
});

test('no secret is on the page, whatever its width', () => {
  for (const width of [60, 80, 120]) {
    for (const secret of Object.values(SECRETS)) {
      expect(plain(everything(), width)).not.toContain(secret.slice(8, -6));
    }
  }
  expect(randomText(5, 1)).not.toBe(randomText(5, 2));
});

test('remarks on suppressions are told by name, those that block first and in full', () => {
  const remarks = Array.from({ length: 30 }, (_, n) => ({
    text: `entry ${n} matches nothing any more`,
    blocking: n >= 28,
  }));
  const told = text.render(
    { ...report([]), remarks, blocked: true },
    { color: false, width: 80, quiet: false },
  );
  expect(told).toContain('suppressions want looking at');
  expect(told.indexOf('entry 28 ')).toBeLessThan(told.indexOf('entry 0 '));
  expect(told).toContain('entry 29 ');
  expect(told).toContain('+10 more');
  expect(told.replace(/\s+/g, ' ')).toContain('2 remarks on suppressions');
});
