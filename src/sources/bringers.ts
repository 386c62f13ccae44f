/** Looks up which commit brought a content with findings, and which of its lines were new there. */
import type { Introduction, Introductions } from '../git/introductions.ts';
import { headBlobs } from '../git/tree-blobs.ts';
import { ObjectDesk } from '../git/objects.ts';
import { compareLines } from './added-lines.ts';
import type { Commits } from './commit-types.ts';
import { contentOf } from './content-of.ts';
import type { Content } from './line-walk.ts';
import type { AddedLines, Origin } from './types.ts';

const ALL: AddedLines = { has: () => true };

export class Bringers {
  readonly #commits: Commits;
  readonly #introductions: Introductions;
  readonly #desk: ObjectDesk;
  #found: Promise<ReadonlyMap<string, Introduction>> | null = null;

  #head: Promise<ReadonlySet<string>> | null = null;

  constructor(commits: Commits, introductions: Introductions) {
    this.#commits = commits;
    this.#introductions = introductions;
    this.#desk = new ObjectDesk(commits.repository);
  }

  close(): void {
    this.#desk.close();
  }

  async ofName(introduction: Introduction, lines: readonly number[]): Promise<AddedLines> {
    if (lines.length === 0) return ALL;
    const { stillNamed } = this.#commits;
    if (stillNamed !== undefined && !(await stillNamed(introduction))) return { has: () => false };
    return { ...ALL, origin: await this.#dated(introduction, 'name') };
  }

  /** @param read the content as it was read: chunks are gone by now */
  async ofContent(
    id: string,
    origin: Origin,
    read: Content,
    lines: readonly number[],
  ): Promise<AddedLines> {
    if (lines.length === 0) return ALL;
    const introduction = (await (this.#found ??= this.#introductions.contents())).get(id);
    if (introduction === undefined) return ALL;
    const fresh = (): Content =>
      Buffer.isBuffer(read) ? read : contentOf(this.#commits.repository, id);
    const { decode, stillThere } = this.#commits;
    const added = await compareLines(
      { fresh, old: this.#contents(introduction.replaced), decode },
      lines,
    );
    const against = await stillThere?.(introduction, id);
    const gone =
      against == null ? null : await compareLines({ fresh, old: against, decode }, lines);
    return {
      has: (line) => added.has(line) && gone?.has(line) !== true,
      inHead: await this.#isInHead(id),
      origin: await this.#dated(
        introduction,
        introduction.mode === '120000' ? 'link' : origin.part,
      ),
    };
  }

  async #isInHead(id: string): Promise<boolean> {
    this.#head ??= headBlobs(this.#commits.repository);
    return (await this.#head).has(id);
  }

  /** What is missing counts as empty: then every line is new. */
  async *#contents(ids: readonly string[]): AsyncGenerator<Content> {
    for (const id of ids) {
      const object = await this.#desk.get(id);
      if ('content' in object) yield object.content;
    }
  }

  async #dated({ commit, path }: Introduction, part: Origin['part']): Promise<Origin> {
    const object = await this.#desk.get(commit);
    const text =
      'content' in object && Buffer.isBuffer(object.content)
        ? object.content.toString('latin1')
        : '';
    return { from: 'commit', path, part, commit, ...authorOf(text) };
  }
}

/** `author Some One <one@example.org> 1700000000 +0100` in a commit's header. */
function authorOf(commit: string): Pick<Origin, 'author' | 'date'> {
  const [, author, seconds] = /^author (.*?) ?<[^>\n]*> (\d{1,11}) [+-]\d{4}$/m.exec(commit) ?? [];
  if (author === undefined) return {};
  return { author, date: new Date(Number(seconds) * 1000).toISOString() };
}
