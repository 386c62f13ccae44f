/** The fingerprints of findings, under every key that the repository's files have. */
import type { Finding } from '../../detect/types.ts';
import type { EntryFile } from '../../suppress/entry-file.ts';
import { Fingerprinter } from '../../suppress/fingerprinter.ts';
import { DEFAULT_KEY, type Key } from '../../suppress/key.ts';

export class Prints {
  readonly #makers: readonly Fingerprinter[];

  /** @param files those that were read; the first key of all is the one that reports go by */
  constructor(files: readonly EntryFile[]) {
    this.#makers = keysOf(files).map((key) => new Fingerprinter(key));
  }

  /** @returns one for each key, the one that is told first */
  of({ rule, secret }: Finding): Promise<readonly string[]> {
    return Promise.all(this.#makers.map((maker) => maker.of(rule.id, secret)));
  }

  told({ rule, secret }: Finding): Promise<string> {
    return this.#makers[0]!.of(rule.id, secret);
  }
}

/** A key of the repository's own goes first. The one all share is needed only where a file names none. */
function keysOf(files: readonly EntryFile[]): Key[] {
  const all = files.flatMap(({ keys }) => keys);
  const own = new Map(
    all.filter((key) => key !== DEFAULT_KEY).map((key) => [nameOf(key), key] as const),
  );
  const shared = own.size === 0 || all.includes(DEFAULT_KEY);
  return [...own.values(), ...(shared ? [DEFAULT_KEY] : [])];
}

function nameOf({ salt, cost }: Key): string {
  return `${cost} ${Buffer.from(salt).toString('hex')}`;
}
