/** What is known of a value that may be a secret, beside itself. */
export interface Context {
  /** The name as written. */
  readonly name: string;
  readonly value: string;
  readonly quote: string;
  /** The line up to the value, at most some 100 characters. */
  readonly before: string;
  /** The line after the value, at most some 20 characters. */
  readonly after: string;
  /** Path of the item, `/` between parts; empty where there is none. */
  readonly path: string;
}
