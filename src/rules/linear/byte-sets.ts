/** Sets of bytes by number, so that what two of them share is worked out once. */

/** A number that `ByteSets` gave; `EMPTY` where no byte is left. */
export type SetId = number;
export const EMPTY: SetId = -1;

export class ByteSets {
  readonly #members: ReadonlySet<number>[] = [];
  readonly #ids = new Map<string, SetId>();
  readonly #shared = new Map<number, SetId>();

  /** @param bytes in rising order */
  idOf(bytes: readonly number[]): SetId {
    if (bytes.length === 0) return EMPTY;
    const name = bytes.join();
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    this.#members.push(new Set(bytes));
    this.#ids.set(name, this.#members.length - 1);
    return this.#members.length - 1;
  }

  /** @returns the set of the bytes that both hold */
  shared(a: SetId, b: SetId): SetId {
    if (a === b || a === EMPTY) return a;
    if (b === EMPTY) return EMPTY;
    const name = Math.min(a, b) * 65_536 + Math.max(a, b);
    let made = this.#shared.get(name);
    if (made === undefined) {
      made = this.idOf([...this.#members[a]!].filter((byte) => this.has(b, byte)));
      this.#shared.set(name, made);
    }
    return made;
  }

  has(id: SetId, byte: number): boolean {
    return this.#members[id]!.has(byte);
  }

  /** A byte of the set, one that can be read where there is one. */
  pick(id: SetId): string {
    const bytes = [...this.#members[id]!];
    const shown = bytes.find((byte) => byte >= 97 && byte <= 122) ?? bytes.find((byte) => byte > 32);
    return String.fromCharCode(shown ?? bytes[0]!);
  }
}
