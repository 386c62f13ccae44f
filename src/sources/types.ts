/** The words of the source room: where bytes come from, and what could not be had. */

/** Where an item stands, for people and for advice. */
export interface Origin {
  /** Which way it came: decides what is advised. */
  readonly from: 'index' | 'file' | 'commit' | 'stdin' | 'message';
  /** Path from the top of the repository (or from the folder given), `/` between parts, latin1: one character a byte. */
  readonly path: string;
  /** The commit that brought it first, full object id; only for `commit`. */
  readonly commit?: string;
  /** Who made that commit, latin1, and when, ISO 8601. */
  readonly author?: string;
  readonly date?: string;
  /** Does HEAD still hold the value, be it in another file? Known for findings in commits only. */
  readonly inHead?: boolean;
  /** What part of the entry this is: its content, the text of a symbolic link, or its name. */
  readonly part: 'content' | 'link' | 'name';
}

/** Which lines of an item are new, compared with what it replaces. */
export interface AddedLines {
  /** How many lines were added; absent where it would take long to know, and then the report names no sum. */
  readonly count?: number;
  /** Is the item's content in HEAD as it is? Absent where nobody looked. */
  readonly inHead?: boolean;
  /** Where the item stands, where that was looked up only now. */
  readonly origin?: Origin;
  /** Is the line (1-based) new? A line that only moved is not. */
  has(line: number): boolean;
}

/** Bytes with their origin. */
export interface Item {
  readonly kind: 'item';
  readonly origin: Origin;
  /** In bytes. */
  readonly size: number;
  /** Beside what the source counts: the source itself makes sure that none is missing. */
  readonly uncounted?: true;
  /** Small content whole, large content in chunks; a whole one may hold only until the next entry is asked for. */
  readonly content: Buffer | AsyncIterable<Buffer>;
  /**
   * Lines that count; absent where all do. Called at most once, after the content was read to its end.
   * @param lines the lines with findings: `has` is exact for them, and may be asked for no other
   */
  added?(lines: readonly number[]): Promise<AddedLines>;
  /** A version of the file at its path: others of them come before or after it. */
  readonly version?: true;
  /** It stands for so many entries that an earlier run looked at; one where absent. */
  readonly times?: number;
  /** To be called where nothing at all was found in the content. */
  clean?(): void;
}

/** An entry that is rightly not looked at, with its reason: `submodule`, `content is in Git LFS`. */
export interface Skip {
  readonly kind: 'skip';
  readonly origin: Origin;
  readonly reason: string;
}

/** An entry that should have been looked at and could not be: the run is incomplete. */
export interface Failure {
  readonly kind: 'failure';
  readonly origin: Origin;
  readonly reason: string;
}

export type Entry = Item | Skip | Failure;

/** A file to look at: work that any thread can do. Plain data, all latin1. */
export interface FilePiece {
  /** Absolute. */
  readonly file: string;
  /** As it is told: from the top of the repository, or from the folder the command was started in. */
  readonly shown: string;
  /** It was just seen to be a regular file. */
  readonly plain?: boolean;
  /** Why it is already known that it cannot be read. */
  readonly reason?: string;
}

/** A place bytes come from. */
export interface Source {
  /** What it is, for the closing line: `staged file`, `file`. Plural by adding `s`. */
  readonly noun: string;
  /**
   * Yields each expected entry exactly once, and beyond these items with the part `name`, which are scanned like
   * others but not counted: their path has an entry of its own. Consumers read an item's content before they
   * ask for the next.
   */
  entries(): AsyncIterable<Entry>;
  /** How many entries there must be; known once `entries` has ended. The run is incomplete if it differs. */
  expected(): number;
  /**
   * The same work in pieces, for which the entries then come from `file-pieces.ts`, in this order. Sets what `expected`
   * says. Absent where only one thread can do it.
   */
  divide?(): Promise<readonly FilePiece[]>;
}
