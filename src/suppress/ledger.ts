/** Holds findings against the entries of a file, and knows afterwards which entries have rotted. */
import { daysBetween } from './day.ts';
import type { Entry } from './entry.ts';
import type { Allowed, NotAllowed } from './types.ts';

/** An entry somebody should look at. */
export interface Rotten {
  readonly entry: Entry;
  readonly kind: 'unused' | 'expired' | 'expires soon';
  /** `expired on 2026-11-22` */
  readonly words: string;
}

const SOON = 14;

/** All that a run looked at: the files as they are, every version of them, or only a part of either. */
export type Saw = 'files' | 'history' | 'a part';

export class Ledger {
  readonly #entries = new Map<string, Entry[]>();
  readonly #used = new Set<string>();
  readonly #rules = new Set<string>();
  readonly #name: string;
  readonly #today: string;

  /**
   * @param name who allows: `the ignore file`
   * @param today `2026-11-22`; an entry holds on the last day that it names
   */
  constructor(entries: readonly Entry[], name: string, today: string) {
    for (const entry of entries) {
      this.#entries.set(entry.fingerprint, [
        ...(this.#entries.get(entry.fingerprint) ?? []),
        entry,
      ]);
      this.#rules.add(entry.rule);
    }
    this.#name = name;
    this.#today = today;
  }

  /** Could an entry match a finding of this rule? Where none can, no fingerprint has to be made. */
  speaksOf(ruleId: string): boolean {
    return this.#rules.has(ruleId);
  }

  /** @param fingerprints of one finding, one for each key of the file */
  judge(fingerprints: readonly string[]): Allowed | NotAllowed {
    const entries = fingerprints.flatMap((print) => this.#entries.get(print) ?? []);
    for (const { fingerprint } of entries) this.#used.add(fingerprint);
    const holds = entries.find((entry) => !this.#expired(entry));
    if (holds !== undefined) return { allowed: true, by: this.#name, reason: reasonOf(holds) };
    const [expired] = entries;
    if (expired === undefined) return { allowed: false };
    return {
      allowed: false,
      note: `${this.#name} allowed it until ${expired.until!}, which is over`,
    };
  }

  /**
   * @param saw an entry that matched nothing is unused where all was looked at that it could have matched
   * @returns entries in the order of the file
   */
  rotten(saw: Saw): Rotten[] {
    return [...this.#entries.values()].flat().flatMap((entry) => this.#rot(entry, saw));
  }

  #rot(entry: Entry, saw: Saw): Rotten[] {
    const sawItsPlace = saw === (entry.in ?? 'files');
    if (sawItsPlace && !this.#used.has(entry.fingerprint)) {
      return [{ entry, kind: 'unused', words: 'matches nothing any more' }];
    }
    if (entry.until === undefined) return [];
    if (this.#expired(entry))
      return [{ entry, kind: 'expired', words: `expired on ${entry.until}` }];
    if (daysBetween(this.#today, entry.until) > SOON) return [];
    return [{ entry, kind: 'expires soon', words: `expires on ${entry.until}` }];
  }

  #expired({ until }: Entry): boolean {
    return until !== undefined && until < this.#today;
  }
}

function reasonOf({ reason, on, state }: Entry): string {
  if (reason !== undefined) return reason;
  const since = on === undefined ? 'known' : `known since ${on}`;
  return state === 'real' ? `${since}, still to be rotated` : since;
}
