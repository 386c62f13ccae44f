/** What was typed, put in order, with no meaning given to it yet. */
import type { CommandName } from './commands.ts';

export interface Typed {
  readonly command: CommandName;
  /** Flags that were given, by their name in the table. */
  readonly flags: Readonly<Record<string, string | boolean>>;
  /** All values, in order, of the flags that may be given several times; absent where none was given. */
  readonly many?: Readonly<Record<string, readonly string[]>>;
  /** What is no flag: paths, a rule's id. */
  readonly operands: readonly string[];
}
