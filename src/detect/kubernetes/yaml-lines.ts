/** The lines of the YAML mapping that an offset stands in, told by their indentation. */

/** How far the mapping may reach on either side, in bytes. */
const REACH = 1 << 18;

export interface Line {
  /** Column of its content; of an item of a list, that after `- `. */
  readonly indent: number;
  /** Without indentation, `- ` and line end. */
  readonly content: string;
  /** Of `content` in the text. */
  readonly offset: number;
}

interface Found extends Line {
  /** It begins an item of a list, `- `, or is the mark of a document, `---`. */
  readonly begins: boolean;
}

/** The column of the keys of the mapping that an offset stands in. */
export function columnOf(text: string, at: number): number {
  return lineAt(text, text.lastIndexOf('\n', at - 1) + 1).indent;
}

/** @returns the mapping's lines that hold something, in order, and the offset at which it ends */
export function linesRound(text: string, at: number): { lines: Line[]; end: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const own = lineAt(text, start);
  const { below, end } = linesBelow(text, start, own.indent);
  return {
    lines: [...(own.begins ? [] : linesAbove(text, start, own.indent)), own, ...below],
    end,
  };
}

function linesAbove(text: string, from: number, column: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start > 0 && from - start < REACH;) {
    start = text.lastIndexOf('\n', start - 2) + 1;
    const line = lineAt(text, start);
    if (isBlank(line)) continue;
    if (line.indent < column || isMark(line)) break;
    lines.unshift(line);
    if (line.begins && line.indent === column) break;
  }
  return lines;
}

function linesBelow(text: string, from: number, column: number): { below: Line[]; end: number } {
  const below: Line[] = [];
  let start = text.indexOf('\n', from) + 1;
  while (start > 0 && start < text.length && start - from <= REACH) {
    const line = lineAt(text, start);
    const isOther = line.indent < column || isMark(line) || (line.begins && line.indent === column);
    if (isOther && !isBlank(line)) break;
    if (!isBlank(line)) below.push(line);
    start = text.indexOf('\n', start) + 1;
  }
  return { below, end: start > 0 ? start : text.length };
}

function lineAt(text: string, start: number): Found {
  const end = text.indexOf('\n', start);
  const whole = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
  const before = /^ *(?:- +)*/.exec(whole)![0];
  return {
    indent: before.length,
    content: whole.slice(before.length),
    offset: start + before.length,
    begins: before.includes('-'),
  };
}

function isBlank({ content }: Line): boolean {
  return content === '' || content.startsWith('#');
}

function isMark({ content }: Line): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(content);
}
