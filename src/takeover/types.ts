/** What the configuration of another scanner says, as far as it can be said here. */

/** Something that is found in the repository now. All texts Unicode. */
export interface Here {
  readonly path: string;
  readonly line: number;
  /** Id of the rule that finds it here. */
  readonly rule: string;
  /** The commit that brought it, where it was found in the history. */
  readonly commit?: string;
  readonly value: string;
  /** SHA-256 of its whole file as it lies there, lower-case hex; empty where there is none. */
  readonly fileHash: () => string;
  /** The line it stands in. */
  readonly text: string;
}

/** Lets some of what is found now pass. */
export interface Allow {
  /** Where it stands in their file, 1-based. */
  readonly line: number;
  /** What it says, shortly. */
  readonly what: string;
  readonly fits: (here: Here) => boolean;
  /** It belongs into the baseline, not among what was looked at; with what was said of it there. */
  readonly baseline?: true;
  readonly state?: 'real' | 'none';
  /** Why it fits nothing, where that can be told better than by saying so. */
  readonly unfit?: string;
  /** It names a commit, so it is held against the history and not against the files as they are. */
  readonly history?: true;
  /** It held for what comes later as well, and here only holds for what is found now. */
  readonly onlyNow?: true;
}

/** A pattern of theirs. */
export interface TheirRule {
  readonly line: number;
  /** Kebab-case. */
  readonly id: string;
  readonly name: string;
  /** JavaScript; the part that is the secret is a group called `secret`, where it is not the whole. */
  readonly pattern: string;
  readonly ignoreCase: boolean;
}

/** Something that holds here only in part, or not at all. */
export interface Remaining {
  readonly line: number;
  readonly what: string;
  readonly why: string;
}

export interface Theirs {
  /** The tool's name, in lower case: `gitleaks`. */
  readonly tool: string;
  readonly allows: readonly Allow[];
  readonly rules: readonly TheirRule[];
  /** Ids of their rules that are switched off. */
  readonly off: readonly { readonly line: number; readonly id: string }[];
  readonly remaining: readonly Remaining[];
}

export function nothing(tool: string): Theirs {
  return { tool, allows: [], rules: [], off: [], remaining: [] };
}
