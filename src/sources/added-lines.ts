/** Our own comparison of old and new content, line by line: what only moved is not new. */
import type { AddedLines } from './types.ts';
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
 * are not new. Lines are equal only if their SHA-256 is. Holds one chunk at a time.
 * @param lines the line numbers that `has` will be asked for
 */
export async function compareLines(
  { fresh, old, decode }: Comparison,
  lines: readonly number[],
): Promise<AddedLines> {
  const asked = new Asked(lines);
  await walkLines(decode(fresh()), (line) => {
    asked.learn(line);
  });
  for await (const content of old) {
    await walkLines(decode(content), (line) => {
      asked.seeOld(line);
    });
  }
  if (asked.anyOld) {
    await walkLines(decode(fresh()), (line) => {
      asked.place(line);
    });
  }
  return { has: (line) => asked.isNew(line) };
}

/** The lines somebody asks for, and how often each stood in the old contents. */
class Asked {
  readonly #numbers: ReadonlySet<number>;
  /** By digest. */
  readonly #old = new Map<string, number>();
  /** Lengths and hashes of the lines asked for: only their like are worth a digest. */
  readonly #lengths = new Set<number>();
  readonly #hashes = new Set<number>();
  readonly #known = new Set<number>();

  constructor(lines: readonly number[]) {
    this.#numbers = new Set(lines);
  }

  get anyOld(): boolean {
    return [...this.#old.values()].some((times) => times > 0);
  }

  learn(line: LineMark): void {
    if (!this.#numbers.has(line.number)) return;
    this.#lengths.add(line.length);
    this.#hashes.add(line.hash());
    this.#old.set(line.digest(), 0);
  }

  seeOld(line: LineMark): void {
    if (!this.#isLike(line)) return;
    const digest = line.digest();
    const times = this.#old.get(digest);
    if (times !== undefined) this.#old.set(digest, times + 1);
  }

  /** To be called for each line of the new content, in order, once the old ones were seen. */
  place(line: LineMark): void {
    if (!this.#isLike(line)) return;
    const digest = line.digest();
    const times = this.#old.get(digest) ?? 0;
    if (times === 0) return;
    this.#old.set(digest, times - 1);
    this.#known.add(line.number);
  }

  isNew(line: number): boolean {
    return !this.#known.has(line);
  }

  #isLike(line: LineMark): boolean {
    return this.#lengths.has(line.length) && this.#hashes.has(line.hash());
  }
}
