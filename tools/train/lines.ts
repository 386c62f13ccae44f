/** The labelled lines: what people said of every line that some tool suspected. Read from beside the project, never copied into it. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { AnchorIndex } from '../../src/detect/anchor-index.ts';
import { planAnchors } from '../../src/detect/anchor-plan.ts';
import { holdsName, wordsOf } from '../../src/detect/naming/words.ts';
import { candidateAfter, type GenericCandidate } from '../../src/detect/generic/candidates.ts';

export interface Line {
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

/** Kinds that are labelled as secrets there and open nothing. */
const NO_SECRET = /UUID|Nonce|Salt|AWS S3 Bucket|Firebase Domain|Tencent WeChat/;

/** A candidate of a line, and whether it is the secret that people marked. */
export interface Labelled {
  readonly line: Line;
  readonly candidate: GenericCandidate;
  readonly label: number;
}

export function readLines(file: string): Line[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/** Lines whose label holds for us. */
export function usable(lines: readonly Line[]): Line[] {
  return lines.filter(
    ({ secret, category, doubtful }) => !doubtful && !(secret && NO_SECRET.test(category)),
  );
}

/** @param words the telling words of the generic rules */
export function labelledCandidates(lines: readonly Line[], words: readonly string[]): Labelled[] {
  const index = new AnchorIndex(planAnchors(words.map((text) => ({ text, ignoreCase: true }))));
  return lines.flatMap((line) => {
    const bytes = Buffer.from(line.line, 'utf8');
    const path = [...line.dirs, `x${line.file}`].join('/');
    const found = new Map<number, GenericCandidate>();
    index.find(bytes, 0, bytes.length, (word, at) => {
      const candidate = candidateAfter(bytes, at + words[word]!.length, path);
      if (candidate && holdsName(wordsOf(candidate.context.name), words[word]!))
        found.set(candidate.start, candidate);
    });
    return [...found.values()].map((candidate) => ({
      line,
      candidate,
      label: labelOf(line, candidate),
    }));
  });
}

function labelOf({ secret, start, end, line }: Line, candidate: GenericCandidate): number {
  if (!secret || start === null || end === null) return 0;
  const from = Buffer.byteLength(line.slice(0, start));
  const to = from + Buffer.byteLength(line.slice(start, end));
  return Number(candidate.start < to && from < candidate.end);
}
