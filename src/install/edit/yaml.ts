/** Puts an entry into a YAML file and takes it out again; comments, order and layout of all else stay. Pure. */
import { isMap, isScalar, isSeq, parse, parseDocument } from 'yaml';
import { meaning, valueAt, type Path } from './text.ts';

/**
 * @param path of a map or a list that is written in lines of its own
 * @param lines of the entry, the first without indentation: `scan-tokens:`, `  run: …`, or `- id: scan-tokens`, …
 * @returns the text with the entry as the first of that map or list; null where its form does not allow it
 */
export function putFirst(text: string, path: Path, lines: readonly string[]): string | null {
  const start = firstEntry(text, path);
  if (start === null) return null;
  const indent = ' '.repeat(columnOf(text, start));
  const eol = eolOf(text);
  const entry = lines.map((line, index) => (index === 0 ? line : indent + line)).join(eol);
  const edited = text.slice(0, start) + entry + eol + indent + text.slice(start);
  const expected = structuredClone(parse(text) as unknown);
  addFirst(valueAt(expected, path), parse(lines.join('\n')));
  return meaning(edited, parse, expected);
}

/** @returns the text with lines at its end that begin a new key of the top; null where its form does not allow it */
export function putLast(text: string, lines: readonly string[]): string | null {
  const eol = eolOf(text);
  const gap = text === '' || text.endsWith('\n') ? '' : eol;
  const edited = `${text}${gap}${lines.join(eol)}${eol}`;
  const old = (parse(text) as object | null) ?? {};
  return meaning<unknown>(edited, parse, { ...old, ...(parse(lines.join('\n')) as object) });
}

/**
 * @param path of the entry
 * @returns the text without it, and without the keys above that hold nothing else; null where its form does not allow it
 */
export function takeOutEntry(text: string, path: Path): string | null {
  const start = startOf(text, path);
  if (start === null) return null;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const column = columnOf(text, start);
  const rest = text.slice(lineStart).split('\n');
  const end = rest.findIndex((line, index) => index > 0 && !isDeeper(line, column));
  const kept = end < 0 ? '' : rest.slice(end).join('\n');
  const edited = text.slice(0, lineStart) + kept;
  const above = path.slice(0, -1);
  if (above.length > 0 && (valueAt(parse(edited), above) ?? null) === null) {
    return takeOutEntry(edited, above);
  }
  return meaning(edited, parse, without(parse(text), path));
}

/** The offset of the first entry of a block map or list. */
function firstEntry(text: string, path: Path): number | null {
  const node: unknown = parseDocument(text).getIn(path, true);
  if (!(isMap(node) || isSeq(node)) || node.flow === true || node.items.length === 0) return null;
  return startOf(text, [...path, isMap(node) ? keyOf(node.items[0]!.key) : 0]);
}

/** The offset of an entry: of its key, or of the hyphen before it. */
function startOf(text: string, path: Path): number | null {
  const document = parseDocument(text);
  const holder: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1)!;
  if (isSeq(holder) && typeof last === 'number') {
    const at = rangeStart(holder.items[last]);
    return at === null ? null : text.lastIndexOf('-', at);
  }
  if (!isMap(holder)) return null;
  return rangeStart(holder.items.find(({ key }) => keyOf(key) === last)?.key);
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function rangeStart(node: unknown): number | null {
  return (node as { range?: readonly number[] } | undefined)?.range?.[0] ?? null;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function isDeeper(line: string, column: number): boolean {
  return line.trim() !== '' && line.search(/[^ ]/) > column;
}

function addFirst(holder: unknown, entry: unknown): void {
  if (Array.isArray(holder)) holder.unshift(...(entry as unknown[]));
  else Object.assign(holder as object, entry);
}

function without(root: unknown, path: Path): unknown {
  const copy = structuredClone(root);
  const holder = valueAt(copy, path.slice(0, -1));
  const last = path.at(-1)!;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder as object, last);
  // Without its only key a file of comments is left.
  return path.length === 1 && Object.keys(copy as object).length === 0 ? null : copy;
}
