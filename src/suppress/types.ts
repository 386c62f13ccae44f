/** The words of the suppression room. */

/** Somebody allowed the finding. `by`: `an inline comment`; `reason`: their words, latin1. */
export interface Allowed {
  readonly allowed: true;
  readonly by: string;
  readonly reason: string;
}

/** Nothing allows the finding; `note` where something tries to and does not hold. */
export interface NotAllowed {
  readonly allowed: false;
  readonly note?: string;
}
