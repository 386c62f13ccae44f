/** Loads what tells of findings with the first of them. A program that does not hold it hears of that then, not at the end. */
import type * as telling from './tell.ts';
import type { Source } from '../sources/types.ts';

type Telling = typeof telling;

export class Teller {
  #telling: Promise<Telling> | null = null;
  #failed: { readonly error: unknown } | null = null;

  /** To be called with the first finding; begins to load it, and does so once. */
  load(): Promise<Telling> {
    if (this.#telling !== null) return this.#telling;
    this.#telling = import('./tell.ts');
    this.#telling.catch((error: unknown) => {
      this.#failed = { error };
    });
    return this.#telling;
  }

  /** The same source; it ends with the error of what could not be loaded. */
  over(source: Source): Source {
    return { ...source, entries: () => this.#entriesOf(source) };
  }

  async *#entriesOf(source: Source): ReturnType<Source['entries']> {
    for await (const entry of source.entries()) {
      if (this.#failed !== null) throw this.#failed.error;
      yield entry;
    }
  }
}
