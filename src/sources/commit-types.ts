/** The words of the sources that read commits. */
import type { Selection } from '../git/blobs.ts';
import type { Introduction } from '../git/introductions.ts';
import type { Repository } from '../git/repository.ts';
import type { Decode } from './added-lines.ts';
import type { CleanContents } from './clean-contents.ts';
import type { Content } from './line-walk.ts';

/** The content against which a brought content is held: only lines that it still has count. Null where all count. */
export type StillThere = (
  introduction: Introduction,
  blob: string,
) => Promise<AsyncIterable<Content> | null>;

/** What earlier runs found, kept in git's own folder. */
export interface Memory {
  /** That all working trees share, absolute. */
  readonly gitFolder: string;
  readonly clean: CleanContents;
}

/** Null where nothing is kept. */
export type Known = () => Promise<Memory | null>;

export interface Commits {
  readonly repository: Repository;
  /** May ask git, and so be known only later. */
  selection(): Promise<Selection | null>;
  readonly decode: Decode;
  /** Which of a content's lines count at all; absent where all do. */
  readonly stillThere?: StillThere;
  /** Does a name that a commit brought count at all? All do where it is absent. */
  readonly stillNamed?: (introduction: Introduction) => Promise<boolean>;
  /** What earlier runs found clean is not read again; absent where all is to be read. */
  readonly known?: Known;
  /** All that refs reach is looked at, so that it may be remembered how far that was. */
  readonly whole?: true;
  /** Begin to list at once, while something else is read. */
  readonly early?: boolean;
}
