import { cpuTime } from '../report/cpu-time.ts';
import { describe, expect, test } from 'vitest';
import { inlineAllow } from '../../src/suppress/inline.ts';
import { found } from '../report/made.ts';

const ID = 'github-personal-access-token';
const { finding } = found({ value: 'x'.repeat(40) });
const on = (line: string) => inlineAllow(finding, '', line);
const above = (line: string) => inlineAllow(finding, line, 'key = "xxx"');
const reasonOf = (verdict: ReturnType<typeof on>) =>
  verdict.allowed ? verdict.reason : verdict.note;

describe('an allow comment', () => {
  test.each([
    `key = "x" // scan-tokens:allow ${ID} -- made up`,
    `key = "x" # scan-tokens:allow ${ID} -- made up`,
    `<b>x</b> <!-- scan-tokens:allow ${ID} -- made up -->`,
    `/* scan-tokens:allow ${ID} -- made up */ key = x`,
    `{/* scan-tokens:allow ${ID} -- made up */}`,
    `-- scan-tokens:allow ${ID} -- made up`,
    `{{!-- scan-tokens:allow ${ID} -- made up --}}`,
    `; scan-tokens:allow ${ID} -- made up\r`,
    `"_comment": "scan-tokens:allow ${ID} -- made up",`,
    `// scan-tokens:allow npm-access-token, ${ID} -- made up`,
    `// scan-tokens:allow npm-access-token,${ID} -- made up`,
    `//scan-tokens:allow\t${ID}  --  made up`,
  ])('holds on the line itself: %s', (line) => {
    const verdict = on(line);
    expect(verdict.allowed).toBe(true);
    expect(reasonOf(verdict)).toMatch(/^made up/);
  });

  test.each([
    `// scan-tokens:allow ${ID} -- made up`,
    `\t# scan-tokens:allow ${ID} -- made up`,
    `  REM scan-tokens:allow ${ID} -- made up`,
    `<!-- scan-tokens:allow ${ID} -- made up -->`,
    `  * scan-tokens:allow ${ID} -- made up`,
  ])('holds on the line above: %s', (line) => {
    expect(reasonOf(above(line))).toBe('made up');
  });

  test('keeps the reason as it is written, without what closes the comment', () => {
    expect(reasonOf(on(`/* scan-tokens:allow ${ID} -- test key, see docs -- really */`))).toBe(
      'test key, see docs -- really',
    );
    const french = Buffer.from('rien de cach\u00e9 l\u00e0').toString('latin1');
    expect(reasonOf(on(`# scan-tokens:allow ${ID} -- ${french}`))).toBe(french);
    expect(reasonOf(on(`# scan-tokens:allow ${ID} -- \xe6\x97\xa5\xe6\x9c\xac`))).toBe(
      '\xe6\x97\xa5\xe6\x9c\xac',
    );
  });

  test.each([
    ['no reason', `// scan-tokens:allow ${ID}`, 'no reason'],
    ['only dashes', `// scan-tokens:allow ${ID} --`, 'no reason'],
    ['a closed comment without reason', `<!-- scan-tokens:allow ${ID} -- -->`, 'no reason'],
    ['a closed comment without dashes', `<!-- scan-tokens:allow ${ID} -->`, 'no reason'],
    ['a reason of punctuation', `// scan-tokens:allow ${ID} -- ...`, 'no reason'],
    ['another rule', '// scan-tokens:allow npm-access-token -- made up', 'is for npm-access-token'],
    [
      'part of the rule',
      `// scan-tokens:allow ${ID.slice(0, -1)} -- made up`,
      `is for ${ID.slice(0, -1)}`,
    ],
    ['no rule', '// scan-tokens:allow -- made up', 'names no rule'],
    ['nothing', '// scan-tokens:allow', 'names no rule'],
    ['a star', '// scan-tokens:allow * -- made up', 'names no rule'],
  ])('does not hold with %s, and says why', (_name, line, why) => {
    const verdict = on(line);
    expect(verdict.allowed).toBe(false);
    expect(reasonOf(verdict)).toContain(why);
  });

  test('above, beside code, holds for its own line only', () => {
    expect(above(`other = "y" // scan-tokens:allow ${ID} -- made up`)).toMatchObject({
      allowed: false,
    });
    expect(reasonOf(above(`other = "y" // scan-tokens:allow ${ID} -- made up`))).toContain(
      'only for its own line',
    );
    expect(above(`other = "y" // scan-tokens:allow npm-access-token -- made up`)).toEqual({
      allowed: false,
    });
  });

  test('is not seen in other words', () => {
    expect(on('scan-tokens:allowed x -- y')).toEqual({ allowed: false });
    expect(on('scan-tokens allow x -- y')).toEqual({ allowed: false });
    expect(on('')).toEqual({ allowed: false });
  });

  test('that holds wins over one that does not', () => {
    expect(
      inlineAllow(finding, `// scan-tokens:allow ${ID} -- made up`, `x // scan-tokens:allow ${ID}`)
        .allowed,
    ).toBe(true);
  });

  test('is read in a moment from a line made to be slow', async () => {
    const time = await cpuTime(() => {
      on(`scan-tokens:allow ${'a,'.repeat(5000)} ${'-- '.repeat(5000)}${'*/'.repeat(5000)}`);
      on(`scan-tokens:allow ${'a '.repeat(20_000)}`);
      on(`scan-tokens:allow a${' ,'.repeat(20_000)}!`);
      on(`scan-tokens:allow a -- ${'} '.repeat(20_000)}!`);
      above(`${'- '.repeat(20_000)}x scan-tokens:allow ${ID} -- x`);
    });
    expect(time).toBeLessThan(500);
  });
});
