/** The picture in README shows a report as a terminal does. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { svgOf } from '../../tools/picture/svg.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What somebody reads in a picture, line by line, without the spaces between. */
function words(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, spans]) =>
    spans!
      .replace(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replaceAll(' ', ''),
  );
}

test('colours and weights are kept, signs of XML escaped, places as in a terminal', () => {
  const svg = svgOf('\x1b[1ma<b\x1b[0m  \x1b[31m"c" & d\x1b[39m e\n\n  f\n', 'A & B');
  expect(words(svg)).toEqual(['a<b"c"&de', '', 'f']);
  expect(svg).toContain('font-weight:bold">a&lt;b<');
  expect(svg).toMatch(/style="fill:#\w+">&quot;c&quot; &amp; d</);
  expect(svg).toContain('<title>A &amp; B</title>');
  const at = [...svg.matchAll(/<tspan x="([\d.]+)"/g)].map(([, x]) => Number(x));
  expect(at[1]! - at[0]!).toBeCloseTo(5 * 8.43, 0);
});

test('it shows the report that README has as text', () => {
  const [, report] = /^```text\n(\$ git commit.*\n[^]*?)^```$/m.exec(read('README.md'))!;
  const settled = (lines: string[]) =>
    lines
      .map((line) =>
        line
          .replace(/eyJ.*"/, '')
          .replace(/~+/, '~')
          .replace(/\d+rules,\d+ms/, ''),
      )
      .join('\n')
      .trim();
  const shown = report!.split('\n').map((line) => line.replaceAll(' ', ''));
  expect(settled(words(read('docs/blocked-commit.svg')))).toBe(settled(shown));
});
