/** The labelled lines: what people said of every line that some tool suspected. Read from beside the project, never copied into it. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { AnchorIndex } from '../../src/detect/anchor-index.ts';
import { planAnchors } from '../../src/detect/anchor-plan.ts';
import {
  candidateAfter,
  speaksOf,
  type GenericCandidate,
} from '../../src/detect/generic/candidates.ts';

/** One label: what people said of one value in a line, or of the line where no value is given. */
interface Row {
  readonly repo: string;
  readonly file: string;
  readonly dirs: readonly string[];
  readonly line: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly secret: boolean;
  readonly doubtful: boolean;
  readonly category: string;
}

/** Offsets in bytes, half open. */
export type Span = readonly [start: number, end: number];

/** A line with all that was said of it. */
export interface Line {
  readonly repo: string;
  /** As the item's path would be, as far as it is known. */
  readonly path: string;
  readonly text: string;
  readonly secrets: readonly Span[];
  /** Of these nothing is known, or they are labelled as what opens nothing: neither told nor missed. */
  readonly unsure: readonly Span[];
  readonly categories: readonly string[];
}

/** Kinds that are labelled as secrets there and open nothing. */
const NO_SECRET = /UUID|Nonce|Salt|AWS S3 Bucket|Firebase Domain|Tencent WeChat/;

/** A candidate of a line, and whether it is the secret that people marked. */
export interface Labelled {
  readonly line: Line;
  readonly candidate: GenericCandidate;
  readonly label: number;
}

/** @returns lines in order, each once; the file has one row for each value of a line, and for each kind of suspicion */
export function readLines(file: string): Line[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  const byLine = new Map<string, Row[]>();
  for (const row of text.split('\n').filter(Boolean)) {
    const one = JSON.parse(row) as Row;
    const key = JSON.stringify([one.repo, one.dirs, one.file, one.line]);
    byLine.set(key, [...(byLine.get(key) ?? []), one]);
  }
  return [...byLine.values()].map(toLine);
}

function toLine(rows: readonly Row[]): Line {
  const { repo, dirs, file, line } = rows[0]!;
  const isSecret = (row: Row): boolean =>
    row.secret && !row.doubtful && !NO_SECRET.test(row.category);
  const unsure = rows.filter((row) => !isSecret(row) && (row.doubtful || row.secret));
  return {
    repo,
    path: [...dirs, `x${file}`].join('/'),
    text: line,
    secrets: withoutDoubles(rows.filter(isSecret).map(spanOf)),
    unsure: unsure.map(spanOf),
    categories: rows.map(({ category }) => category),
  };
}

function spanOf({ line, start, end }: Row): Span {
  const bytesTo = (at: number): number => Buffer.byteLength(line.slice(0, at));
  return start === null || end === null
    ? [0, bytesTo(line.length)]
    : [bytesTo(start), bytesTo(end)];
}

function withoutDoubles(spans: readonly Span[]): Span[] {
  return spans.filter((span, n) => !spans.slice(0, n).some((other) => overlap(span, other)));
}

export function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** @param words the telling words of the generic rules */
export function labelledCandidates(lines: readonly Line[], words: readonly string[]): Labelled[] {
  const index = new AnchorIndex(planAnchors(words.map((text) => ({ text, ignoreCase: true }))));
  return lines.flatMap((line) => {
    const bytes = Buffer.from(line.text, 'utf8');
    const found = new Map<number, GenericCandidate>();
    index.find(bytes, 0, bytes.length, (word, at) => {
      const candidate = candidateAfter(bytes, at + words[word]!.length, line.path);
      if (candidate && speaksOf(candidate.context.name, words[word]!))
        found.set(candidate.start, candidate);
    });
    return [...found.values()]
      .map((candidate) => ({ line, candidate, label: labelOf(line, candidate) }))
      .filter(({ label }) => label >= 0);
  });
}

/** 1 secret, 0 none, -1 unsure. */
function labelOf({ secrets, unsure }: Line, { start, end }: GenericCandidate): number {
  const holds = (spans: readonly Span[]): boolean =>
    spans.some((span) => overlap(span, [start, end]));
  return holds(secrets) ? 1 : holds(unsure) ? -1 : 0;
}
