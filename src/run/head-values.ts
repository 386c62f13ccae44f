/** Remembers which values HEAD still holds: that is known only when the last content was scanned. */
import type { Finding } from '../detect/types.ts';
import { sha256 } from '../sources/sha256.ts';
import type { Located } from './collect.ts';

export class HeadValues {
  /** By a hash of rule and value: is it in HEAD? */
  readonly #seen = new Map<string, boolean>();

  /** @param inHead the content in which they were found is in HEAD */
  note(findings: readonly Finding[], inHead: boolean): void {
    for (const finding of findings) {
      const key = keyOf(finding);
      this.#seen.set(key, inHead || this.#seen.get(key) === true);
    }
  }

  /** Adds `inHead` to the origins of values that were noted. */
  tell(located: readonly Located[]): Located[] {
    if (this.#seen.size === 0) return [...located];
    return located.map((each) => {
      const inHead = this.#seen.get(keyOf(each.finding));
      return inHead === undefined ? each : { ...each, origin: { ...each.origin, inHead } };
    });
  }
}

function keyOf({ rule, secret }: Finding): string {
  return sha256().update(`${rule.id}\0`).update(secret.reveal(), 'latin1').digest('base64');
}
