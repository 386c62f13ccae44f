/** Reads `data:` of a Secret in YAML, before or after its `kind:`, of one document among several or of an item of a List. */
import { secretEntry, type SecretEntry, type Written } from './entry.ts';
import { columnOf, linesRound, type Line } from './yaml-lines.ts';

const ENTRY = /^(["']?)([^\s"':#{}]{1,253})\1\s*:(?:\s+|$)/;
/** `|`, `>-`, `|2`: the value stands in the lines below. */
const BLOCK = /^(?:[|>][-+0-9]*|!!binary\s+[|>][-+0-9]*)?\s*(?:#.*)?$/;
const FLOW_ENTRY =
  /["']?([^\s"':#{},]{1,253})["']?\s*:\s*["']?([A-Za-z0-9+/=]{4,})["']?\s*(?=[,}])/g;

/** Reads one text, place after place in rising order, and no mapping of it twice. */
export class YamlManifests {
  readonly #text: string;
  /** End of the mapping that was read last, by the column of its keys. */
  readonly #ends = new Map<number, number>();

  /** @param text the window, latin1 */
  constructor(text: string) {
    this.#text = text;
  }

  /** @param kind offset of the mapping's `kind:` */
  entries(kind: number): SecretEntry[] {
    const column = columnOf(this.#text, kind);
    if (kind < (this.#ends.get(column) ?? 0)) return [];
    const { lines, end } = linesRound(this.#text, kind);
    this.#ends.set(column, end);
    return entriesOf(this.#text, lines, column);
  }
}

function entriesOf(text: string, lines: readonly Line[], column: number): SecretEntry[] {
  const at = lines.findIndex(
    (line) => line.indent === column && /^["']?data["']?\s*:/.test(line.content),
  );
  const data = lines[at];
  if (!data) return [];
  const flow = /^\S+\s*:\s*\{(.*)/s.exec(data.content);
  if (flow) return flowEntries(text, data.offset + data.content.indexOf('{'));
  const next = lines.findIndex((line, n) => n > at && line.indent <= column);
  return blockEntries(lines.slice(at + 1, next < 0 ? lines.length : next));
}

function blockEntries(lines: readonly Line[]): SecretEntry[] {
  const indent = lines[0]?.indent;
  return lines.flatMap((line, n) => {
    const key = line.indent === indent ? ENTRY.exec(line.content) : null;
    if (!key) return [];
    const next = lines.findIndex((other, m) => m > n && other.indent <= line.indent);
    const below = lines.slice(n + 1, next < 0 ? lines.length : next);
    const entry = secretEntry(key[2]!, written(line, key[0].length, below));
    return entry ? [entry] : [];
  });
}

/** A value in its own line, in quotes or not, or in the lines below, without what parts its characters. */
function written(line: Line, from: number, below: readonly Line[]): Written {
  const rest = line.content.slice(from);
  const own = BLOCK.test(rest)
    ? []
    : [{ text: rest.replace(/\s#.*$/, ''), offset: line.offset + from }];
  const parts = [...own, ...below.map(({ content, offset }) => ({ text: content, offset }))];
  const tagged = /^!!binary\s+/.exec(rest)?.[0].length ?? 0;
  let text = '';
  const offsets: number[] = [];
  for (const part of parts) {
    for (let at = part === own[0] ? tagged : 0; at < part.text.length; at++) {
      if (/[\s"'\\]/.test(part.text[at]!)) continue;
      text += part.text[at]!;
      offsets.push(part.offset + at);
    }
  }
  return { text, offsets };
}

/** `data: {password: …, token: …}` */
function flowEntries(text: string, brace: number): SecretEntry[] {
  const end = text.indexOf('}', brace);
  const flow = text.slice(brace, end < 0 ? brace : end + 1);
  return [...flow.matchAll(FLOW_ENTRY)].flatMap((found) => {
    const start = brace + found.index + found[0].indexOf(found[2]!, found[1]!.length);
    const offsets = Array.from(found[2]!, (_, n) => start + n);
    const entry = secretEntry(found[1]!, { text: found[2]!, offsets });
    return entry ? [entry] : [];
  });
}
