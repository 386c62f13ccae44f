/** The fingerprints of findings, under every key that the repository's files have. */
import type { Finding } from '../../detect/types.ts';
import type { EntryFile } from '../../suppress/entry-file.ts';
import { Fingerprinter } from '../../suppress/fingerprinter.ts';
import { forReports, SHARED_KEY, type Key } from '../../suppress/key.ts';

export class Prints {
  readonly #makers: readonly Fingerprinter[];
  readonly #tellers: readonly Fingerprinter[];

  /** @param files those that were read; the first key of all is the one that reports go by */
  constructor(files: readonly EntryFile[]) {
    const keys = keysOf(files);
    this.#makers = keys.map((key) => new Fingerprinter(key));
    const salts = new Map([...keys, SHARED_KEY].map((key) => [nameOf(forReports(key)), key]));
    this.#tellers = [...salts.values()].map((key) => new Fingerprinter(forReports(key)));
  }

  /** @returns one for each key, as entries have them */
  of({ rule, secret }: Finding): Promise<readonly string[]> {
    return Promise.all(this.#makers.map((maker) => maker.of(rule.id, secret)));
  }

  /** As reports tell it: they name every finding, so one may not cost what an entry does. */
  told({ rule, secret }: Finding): Promise<string> {
    return this.#tellers[0]!.of(rule.id, secret);
  }

  /** @returns all by which a report may have told it, also one from before a file had a key */
  everTold({ rule, secret }: Finding): Promise<readonly string[]> {
    return Promise.all(this.#tellers.map((teller) => teller.of(rule.id, secret)));
  }
}

/** A key of the repository's own goes first. The one all share is needed only where a file names none. */
function keysOf(files: readonly EntryFile[]): Key[] {
  const all = files.flatMap(({ keys }) => keys);
  const own = new Map(
    all.filter((key) => key !== SHARED_KEY).map((key) => [nameOf(key), key] as const),
  );
  const shared = own.size === 0 || all.includes(SHARED_KEY);
  return [...own.values(), ...(shared ? [SHARED_KEY] : [])];
}

function nameOf({ salt, cost }: Key): string {
  return `${cost} ${Buffer.from(salt).toString('hex')}`;
}
