/** Counts 32-bit hashes in little memory: 8 bytes a different one, against some 50 in a `Map`. */

/** At most so many slots, 64 MiB; hashes beyond are not counted. */
const MOST = 2 ** 23;

export class HashCounts {
  #keys = new Uint32Array(1024);
  #counts = new Int32Array(1024);
  #used = 0;

  add(hash: number): void {
    if (this.#used * 2 > this.#keys.length && this.#keys.length < MOST) this.#grow();
    const slot = this.#slot(hash);
    if (this.#counts[slot] === 0) {
      if (this.#used * 8 > MOST * 7) return;
      this.#used++;
      this.#keys[slot] = hash;
      // One more than there are, so that 0 stays the sign of an empty slot.
      this.#counts[slot] = 1;
    }
    this.#counts[slot]!++;
  }

  /** Takes one away. @returns whether there was one */
  take(hash: number): boolean {
    const slot = this.#slot(hash);
    if (this.#counts[slot]! <= 1) return false;
    this.#counts[slot]!--;
    return true;
  }

  #slot(hash: number): number {
    const last = this.#keys.length - 1;
    let slot = Math.imul(hash, 0x9e3779b1) & last;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#counts = new Int32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) {
      if (counts[at] === 0) continue;
      const slot = this.#slot(keys[at]!);
      this.#keys[slot] = keys[at]!;
      this.#counts[slot] = counts[at]!;
    }
  }
}
