import { describe, expect, test } from 'vitest';
import { html } from '../../src/report/html.ts';
import { markdown } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/types.ts';
import { ROTATION, found, report } from './made.ts';
import { NASTY_PATH, NASTY_TEXT, SECRETS, everything, usual } from './situations.ts';

const look = { color: false, width: 80, quiet: false };
const page = (made: Report) => html.render(made, look);
const comment = (made: Report) => markdown.render(made, look);
const decode = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const nasty = () =>
  report([
    found({
      value: SECRETS.nasty,
      path: NASTY_PATH,
      text: NASTY_TEXT,
      reasons: [NASTY_TEXT],
      note: NASTY_TEXT,
    }),
  ]);
const tame = () =>
  report([found({ value: SECRETS.nasty, path: 'a.js', text: '"@"', reasons: ['x'], note: 'x' })]);

describe('html', () => {
  const tags = (made: Report) => page(made).match(/<[/!]?[a-z][a-z0-9]*/gi);

  test('a hostile name, line or reason adds no tag and no attribute', () => {
    expect(tags(nasty())).toEqual(tags(tame()));
    expect(page(nasty())).not.toMatch(/<[^>]*\son\w+=/i);
    expect(page(nasty()).match(/<\/script|<img|<!--/gi)).toBe(null);
  });

  test('shows it as it is', () => {
    expect(decode(page(nasty()))).toContain(
      '<img src=x onerror=alert(1)>]]>::error file=x::y%0A|`b`\\x0a',
    );
  });

  test('loads and runs nothing, and says so to the browser', () => {
    expect(page(everything())).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page(everything())).not.toMatch(
      /<(?:script|img|link|iframe|object|form|base)\b|@import|url\(/i,
    );
  });

  test('marks the value in its line, and every place of a token is there', () => {
    expect(page(usual())).toMatch(
      /await clients\(&quot;<mark>eyJ[^<]*…\(160\)…[^<]*<\/mark>&quot;/,
    );
    for (let part = 1; part <= 7; part++)
      expect(page(everything())).toContain(`src/part-${part}.js:${part}:16`);
  });

  test('links only what is http', () => {
    const made = report([found({ value: SECRETS.personal })]);
    const steps = ['Open javascript:alert(1) now.', 'See https://example.org/a?b=c"><script>.'];
    const token = {
      ...made.tokens[0]!,
      advice: { site: '', rotation: { ...ROTATION, url: 'javascript:alert(1)', steps } },
    };
    const shown = page({ ...made, tokens: [token] });
    expect(shown.match(/href="[^"]*"/g)).toEqual([
      'href="https://example.org/a?b=c"',
      'href="https://github.com/settings/security-log"',
    ]);
  });
});

describe('markdown', () => {
  /** Lines without the tags and references that are meant. */
  const rest = (made: Report) =>
    comment(made)
      .replace(/<\/?code>|<br>|<https:[^<>\s]*>|&#\d+;/g, '')
      .split('\n');

  test('nothing from outside is markup', () => {
    for (const line of rest(nasty()).filter((one) => one !== '')) {
      expect(line).toMatch(/^(?:#{3,4} |- |\d\. )?[^`*_[\]<>|~\\#]*$/);
    }
  });

  test('a hostile name has the lines of a plain one', () => {
    const shape = (made: Report) =>
      comment(made)
        .split('\n')
        .map((line) => line.slice(0, 3));
    expect(shape(nasty()).length).toBe(shape(tame()).length);
  });

  test('shows it as it is', () => {
    expect(decode(comment(nasty()))).toContain(
      'a</script><img src=x onerror=alert(1)>]]>::error file=x::y%0A|`b`\\x0a::warning::c',
    );
  });

  test('has what to do, how to rotate and how to allow', () => {
    const shown = decode(comment(usual()));
    expect(shown).toContain('1. Read it from the environment instead: process.env.DISCLOUD_TOKEN');
    expect(shown).toContain('<https://discloud.com/dashboard>');
    expect(shown).toContain(
      '<code>// scan-tokens:allow discloud-api-token -- why it is none</code>',
    );
  });

  test('stays short enough for a comment, and says how many it left out', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      found({
        value: `${SECRETS.personal.slice(0, -4)}${String(at).padStart(4, '0')}`,
        path: `a${at}`,
      }),
    );
    expect(comment(report(many)).length).toBeLessThan(65_536);
    expect(comment(report(many))).toContain('and 275 more');
  });
});
