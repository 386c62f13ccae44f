/** The words of what a pipeline knows of its commits. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Which commits a pipeline is about. Revisions are as the pipeline names them; none has been looked up. */
export interface CiPlan {
  /** `GitHub Actions` */
  readonly name: string;
  /** `pull request into main` */
  readonly occasion: string;
  /** The newest commit; null where there is none, as where a branch was deleted. */
  readonly tip: string | null;
  /** What was there before; absent where the pipeline does not know. */
  readonly base?: string;
  /** Without its base nothing can be said of this one: it is never replaced by another. */
  readonly baseNeeded?: true;
  /** The branch that others start from, the first of these that exists: for a base that is not known, or gone since a forced push. */
  readonly trunks?: readonly string[];
  /** The setting by which the whole history is in the clone, a sentence without its full stop. */
  readonly deepen: string;
  /** The same for the content of older files, where the pipeline does without it by default. */
  readonly fill?: string;
}

/** One pipeline: a file each. */
export interface Pipeline {
  /** Does the environment say that it runs here? */
  runs(env: Env): boolean;
  /** @param event what started it, read from the file that the environment names; undefined where none is named */
  plan(env: Env, event: unknown): CiPlan;
}
