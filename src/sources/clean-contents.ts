/**
 * Remembers, from one run to the next, what was looked at under the very same rules: contents in which nothing at all
 * was found, and how far a whole history was seen. Kept in git's own folder, where it is never committed; safe to
 * delete at any time. It holds git's own ids and paths, and nothing of what is in a content.
 *
 * The file: a line that names form, rules and how many contents there are, 16 bytes for each, what was seen of the
 * history as JSON, the SHA-256 of all that. What does not fit in every byte counts as nothing. It is written whole and
 * renamed, so that of two runs at once one is remembered.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seen } from './seen.ts';

const FOLDER = 'scan-tokens';
const NAME = 'clean-contents';
const MARK = 16;
const DIGEST = 32;
/** 32 MB on disk; from there on it begins anew. */
const MOST = 2_000_000;

export class CleanContents {
  readonly #file: string;
  readonly #head: string;
  readonly #marks: ReadonlySet<string>;
  /** Ids and paths of what came since, one after the other. */
  readonly #added: string[] = [];
  #seen: Seen | null;
  #grown = false;
  /** By path. */
  readonly #digests = new Map<string, Buffer>();

  /**
   * @param gitFolder of the repository, absolute
   * @param key names the rules and the version that found nothing
   */
  constructor(gitFolder: string, key: string) {
    this.#file = join(gitFolder, FOLDER, NAME);
    this.#head = `scan-tokens 2 ${key} `;
    [this.#marks, this.#seen] = read(this.#file, this.#head);
  }

  /** How far a whole history was seen; null where none was. */
  get seen(): Seen | null {
    return this.#seen;
  }

  set seen(seen: Seen | null) {
    this.#seen = seen;
    this.#grown = true;
  }

  /** @param id of the blob; @param path of the file, as what a guess is worth may hang on it */
  has(id: string, path: string): boolean {
    if (this.#marks.size === 0) return false;
    const mark = Buffer.alloc(MARK);
    this.#mark(mark, 0, id, path);
    return this.#marks.has(mark.toString('latin1'));
  }

  add(id: string, path: string): void {
    this.#added.push(id, path);
    this.#grown = true;
  }

  /** Where it cannot be written, the next run reads all again: nothing else is lost. */
  save(): void {
    if (!this.#grown) return;
    const body = this.#body();
    const half = `${this.#file}.${process.pid}.tmp`;
    try {
      mkdirSync(join(this.#file, '..'), { recursive: true });
      writeFileSync(half, Buffer.concat([body, digestOf(body)]));
      renameSync(half, this.#file);
      this.#grown = false;
    } catch {
      rmSync(half, { force: true });
    }
  }

  #body(): Buffer {
    const count = this.#marks.size + this.#added.length / 2;
    if (count > MOST) return Buffer.from(`${this.#head}0\nnull`, 'latin1');
    const fresh = Buffer.alloc((MARK * this.#added.length) / 2);
    for (let at = 0; at < this.#added.length; at += 2)
      this.#mark(fresh, (MARK * at) / 2, this.#added[at]!, this.#added[at + 1]!);
    return Buffer.concat([
      Buffer.from(`${this.#head}${count}\n${[...this.#marks].join('')}`, 'latin1'),
      fresh,
      Buffer.from(JSON.stringify(this.#seen), 'latin1'),
    ]);
  }

  /** The beginnings of id and of the path's SHA-256, one over the other: no two share them, by chance or on purpose. */
  #mark(into: Buffer, place: number, id: string, path: string): void {
    let digest = this.#digests.get(path);
    if (digest === undefined) {
      digest = digestOf(Buffer.from(path, 'latin1'));
      this.#digests.set(path, digest);
    }
    into.write(id.slice(0, 2 * MARK), place, 'hex');
    for (let at = 0; at < MARK; at++) into[place + at]! ^= digest[at]!;
  }
}

function digestOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}

function read(file: string, head: string): [Set<string>, Seen | null] {
  const marks = new Set<string>();
  const content = contentOf(file);
  const body = content.subarray(0, Math.max(0, content.length - DIGEST));
  if (body.toString('latin1', 0, head.length) !== head) return [marks, null];
  if (!digestOf(body).equals(content.subarray(body.length))) return [marks, null];
  const text = body.toString('latin1', head.length);
  const start = text.indexOf('\n') + 1;
  const end = start + MARK * Number(text.slice(0, start));
  for (let at = start; at < end; at += MARK) marks.add(text.slice(at, at + MARK));
  // Whole to the last byte, and so written by `save`.
  return [marks, JSON.parse(text.slice(end)) as Seen | null];
}

/** Nothing where there is none, or none that may be read. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
