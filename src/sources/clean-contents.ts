/**
 * Remembers, from one run to the next, in which contents nothing at all was found under the very same rules, so that
 * nobody reads them again. Kept in git's own folder, where it is never committed; safe to delete at any time.
 *
 * The file: a line that names form and rules, 16 bytes for each content, the SHA-256 of all that. What does not fit in
 * every byte counts as nothing. It is written whole and renamed, so that of two runs at once one is remembered.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'scan-tokens';
const NAME = 'clean-contents';
const MARK = 16;
const DIGEST = 32;
/** 32 MB on disk; from there on it begins anew. */
const MOST = 2_000_000;

export class CleanContents {
  readonly #file: string;
  readonly #head: Buffer;
  readonly #marks: Set<string>;
  #grown = false;

  /**
   * @param gitFolder of the repository, absolute
   * @param key names the rules and the version that found nothing
   */
  constructor(gitFolder: string, key: string) {
    this.#file = join(gitFolder, FOLDER, NAME);
    this.#head = Buffer.from(`scan-tokens 1 ${key}\n`, 'latin1');
    this.#marks = marksIn(this.#file, this.#head);
  }

  /** @param id of the blob; @param path of the file, as what a guess is worth may hang on it */
  has(id: string, path: string): boolean {
    return this.#marks.has(markOf(id, path));
  }

  add(id: string, path: string): void {
    this.#marks.add(markOf(id, path));
    this.#grown = true;
  }

  /** Where it cannot be written, the next run reads all again: nothing else is lost. */
  save(): void {
    if (!this.#grown) return;
    const marks = this.#marks.size > MOST ? [] : [...this.#marks];
    const body = Buffer.concat([this.#head, Buffer.from(marks.join(''), 'latin1')]);
    const half = `${this.#file}.${process.pid}.tmp`;
    try {
      mkdirSync(join(this.#file, '..'), { recursive: true });
      writeFileSync(half, Buffer.concat([body, digestOf(body)]));
      renameSync(half, this.#file);
    } catch {
      rmSync(half, { force: true });
    }
  }
}

/** A cut SHA-256: no two contents of a repository share one, by chance or on purpose. */
function markOf(id: string, path: string): string {
  return createHash('sha256')
    .update(`${id} ${path}`, 'latin1')
    .digest()
    .toString('latin1', 0, MARK);
}

function digestOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}

function marksIn(file: string, head: Buffer): Set<string> {
  const marks = new Set<string>();
  const content = read(file);
  const body = content.subarray(0, Math.max(0, content.length - DIGEST));
  if (!body.subarray(0, head.length).equals(head)) return marks;
  if (!digestOf(body).equals(content.subarray(body.length))) return marks;
  const text = body.toString('latin1', head.length);
  for (let at = 0; at + MARK <= text.length; at += MARK) marks.add(text.slice(at, at + MARK));
  return marks;
}

/** Nothing where there is none, or none that may be read. */
function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
