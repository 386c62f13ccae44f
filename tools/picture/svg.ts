/** Turns what a terminal would show into an SVG: text, colours and nothing else. Pure. */

/** Width of a character and height of a line, for a monospaced font of 14 pixels. */
const CELL = 8.43;
const LINE = 19;
const EDGE = 18;
const BAR = 34;
const INK = '#d8dee9';

/** SGR codes that the report uses, on a dark ground. */
const STYLES: Readonly<Record<string, string>> = {
  '1': 'font-weight:bold',
  '2': 'opacity:.65',
  '4': 'text-decoration:underline',
  '31': 'fill:#ff7b85',
  '32': 'fill:#8fd694',
  '33': 'fill:#ffd479',
  '34': 'fill:#82aaff',
  '35': 'fill:#d6a4ff',
  '36': 'fill:#7fdbe6',
  '90': 'opacity:.65',
};

interface Run {
  readonly text: string;
  readonly codes: readonly string[];
}

/**
 * @param text with SGR escapes, lines ended by `\n`
 * @param title what the picture shows, for those who hear it
 * @returns an SVG document
 */
export function svgOf(text: string, title: string): string {
  const lines = text.trimEnd().split('\n').map(runsOf);
  const columns = Math.max(...lines.map((runs) => runs.map((run) => run.text).join('').length));
  const width = Math.ceil(columns * CELL + 2 * EDGE);
  const height = lines.length * LINE + BAR + EDGE;
  const rows = lines.map((runs, index) => row(runs, BAR + (index + 1) * LINE - 5));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="#1b2130"/>`,
    ...['#ff5f57', '#febc2e', '#28c840'].map(
      (fill, index) => `<circle cx="${EDGE + index * 20}" cy="17" r="6" fill="${fill}"/>`,
    ),
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="14" fill="${INK}">`,
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function row(runs: readonly Run[], y: number): string {
  let column = 0;
  const parts = runs.map(({ text, codes }) => {
    // Spaces at the ends are a matter of the place: not every viewer keeps them.
    const shown = text.trim();
    const x = EDGE + (column + text.indexOf(shown)) * CELL;
    column += text.length;
    if (shown === '') return '';
    const style = codes.flatMap((code) => STYLES[code] ?? []).join(';');
    const styled = style === '' ? '' : ` style="${style}"`;
    const length = (shown.length * CELL).toFixed(1);
    return `<tspan x="${x.toFixed(1)}" textLength="${length}"${styled}>${escaped(shown)}</tspan>`;
  });
  return `<text y="${y}">${parts.join('')}</text>`;
}

function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let codes: string[] = [];
  for (const [, escape, text] of line.matchAll(/\x1b\[([\d;]*)m|([^\x1b]+)/g)) {
    if (text !== undefined) runs.push({ text, codes: [...codes] });
    else codes = changed(codes, escape ?? '');
  }
  return runs;
}

/** `0` or nothing ends all styles, `22` bold and dim, `24` underlining, `39` the colour. */
function changed(codes: readonly string[], escape: string): string[] {
  let now = [...codes];
  for (const code of escape.split(';')) {
    if (code === '' || code === '0') now = [];
    else if (code === '22') now = now.filter((each) => each !== '1' && each !== '2');
    else if (code === '24') now = now.filter((each) => each !== '4');
    else if (code === '39') now = now.filter((each) => each.length === 1);
    else now.push(code);
  }
  return now;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
