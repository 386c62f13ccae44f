/** The words of rules that reports and the library give on as they are. */

/** How sure a finding is. `certain`: proved offline; `likely`: a provider's own shape; `possible`: a guess. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** `secret` opens something; `public` is made to be seen (a Stripe `pk_`), told but never blocking. */
export type Kind = 'secret' | 'public';

/** How a leaked token is made worthless. */
export interface Rotation {
  /** The page where it is done. */
  readonly url: string;
  /** At least two imperative sentences, in order. */
  readonly steps: readonly string[];
  /** A command that revokes it; the token stands in it as `<token>`. */
  readonly revoke?: string;
  /** What else to do: an audit log to read, a companion value to replace. */
  readonly also?: readonly string[];
  /** The page on which the steps were read, or `the provider's documentation`; absent where they are general knowledge. */
  readonly source?: string;
  /** The day they were read there, `2026-11-22`. */
  readonly checked?: string;
}
