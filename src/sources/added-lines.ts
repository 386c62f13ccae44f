/** Our own comparison of old and new content, line by line: what only moved is not new. */
import type { AddedLines } from './types.ts';
import { HashCounts } from './hash-counts.ts';
import { walkLines } from './line-walk.ts';
import type { Content, LineMark } from './line-walk.ts';

/** Turns a content into the text whose lines count: UTF-16 has its line feeds elsewhere. */
export type Decode = (content: Content) => Content;

export interface Comparison {
  /** Gives the new content from its beginning, each time it is called. */
  readonly fresh: () => Content;
  readonly old: AsyncIterable<Content>;
  readonly decode: Decode;
}

/**
 * Compares as multisets of lines: where a line stands n times in the old contents, its first n places in the new one
 * are not new. For the lines asked for, lines are equal only if their SHA-256 is; the count of all added lines rests on
 * 32-bit hashes and may be off by a few in a million.
 * Holds one chunk at a time and at most 64 MiB of counts.
 * @param lines the line numbers that `has` will be asked for
 */
export async function compareLines(
  { fresh, old, decode }: Comparison,
  lines: readonly number[],
): Promise<AddedLines> {
  const asked = new Asked(lines);
  const counts = new HashCounts();
  let count = 0;
  await walkLines(decode(fresh()), (line) => {
    count++;
    counts.add(line.hash);
    asked.learn(line);
  });
  for await (const content of old) {
    await walkLines(decode(content), (line) => {
      if (counts.take(line.hash)) count--;
      asked.seeOld(line);
    });
  }
  if (asked.anyOld)
    await walkLines(decode(fresh()), (line) => {
      asked.place(line);
    });
  return { count, has: (line) => asked.isNew(line) };
}

/** The lines somebody asks for, and how often each stood in the old contents. */
class Asked {
  readonly #numbers: ReadonlySet<number>;
  /** By digest. */
  readonly #old = new Map<string, number>();
  /** Hash and length of the lines asked for: only their like are worth a digest. */
  readonly #marks = new Set<string>();
  readonly #known = new Set<number>();

  constructor(lines: readonly number[]) {
    this.#numbers = new Set(lines);
  }

  get anyOld(): boolean {
    return [...this.#old.values()].some((times) => times > 0);
  }

  learn(line: LineMark): void {
    if (!this.#numbers.has(line.number)) return;
    this.#marks.add(mark(line));
    this.#old.set(line.digest(), 0);
  }

  seeOld(line: LineMark): void {
    if (this.#marks.size === 0 || !this.#marks.has(mark(line))) return;
    const digest = line.digest();
    const times = this.#old.get(digest);
    if (times !== undefined) this.#old.set(digest, times + 1);
  }

  /** To be called for each line of the new content, in order, once the old ones were seen. */
  place(line: LineMark): void {
    if (!this.#marks.has(mark(line))) return;
    const digest = line.digest();
    const times = this.#old.get(digest) ?? 0;
    if (times === 0) return;
    this.#old.set(digest, times - 1);
    this.#known.add(line.number);
  }

  isNew(line: number): boolean {
    return !this.#known.has(line);
  }
}

function mark(line: LineMark): string {
  return `${line.hash} ${line.length}`;
}
