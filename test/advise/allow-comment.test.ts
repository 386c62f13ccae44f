import { describe, expect, test } from 'vitest';
import { allowComment } from '../../src/advise/allow-comment.ts';
import { inlineAllow } from '../../src/suppress/inline.ts';
import { found } from '../report/made.ts';

const WORDS = 'scan-tokens:allow github-personal-access-token -- why it is none';
const allow = (path: string) => allowComment('github-personal-access-token', path, 'f'.repeat(32));

const SYNTAXES: readonly (readonly [path: string, comment: string])[] = [
  ['a.js', `// ${WORDS}`],
  ['a.go', `// ${WORDS}`],
  ['a.py', `# ${WORDS}`],
  ['.env', `# ${WORDS}`],
  ['Dockerfile', `# ${WORDS}`],
  ['a.tf', `# ${WORDS}`],
  ['a.sql', `-- ${WORDS}`],
  ['a.html', `<!-- ${WORDS} -->`],
  ['README.md', `<!-- ${WORDS} -->`],
  ['a.ini', `; ${WORDS}`],
  ['a.tex', `% ${WORDS}`],
  ['a.css', `/* ${WORDS} */`],
  ['a.bat', `REM ${WORDS}`],
  ['a.erb', `<%# ${WORDS} %>`],
  ['a.ml', `(* ${WORDS} *)`],
  ['a.hbs', `{{!-- ${WORDS} --}}`],
  ['a.j2', `{# ${WORDS} #}`],
  ['no-known-ending.zzz', `# ${WORDS}`],
];

describe('the comment that allows a finding', () => {
  test.each(SYNTAXES)('of %s is %s', (path, comment) => {
    expect(allow(path)).toEqual({ comment });
  });

  test.each(SYNTAXES)('of %s holds when it is pasted above the line', (_path, comment) => {
    const { finding } = found({ value: 'x'.repeat(40) });
    expect(inlineAllow(finding, `  ${comment}`, 'code')).toEqual({
      allowed: true,
      by: 'an inline comment',
      reason: 'why it is none',
    });
  });

  test.each([
    ['package.json', 'JSON can hold no comment'],
    ['a.csv', 'CSV can hold no comment'],
    ['deploy.pem', 'A key file can hold no comment'],
  ])('of %s there is none, so a line for the ignore file', (path, why) => {
    expect(allow(path)).toEqual({
      why,
      command: `scan-tokens ignore ${'f'.repeat(32)} --reason 'why it is none'`,
    });
  });
});
