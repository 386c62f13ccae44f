/**
 * Reads MessagePack values.
 * Source: https://github.com/msgpack/msgpack/blob/master/spec.md
 */

/** Maps are told as lists of their keys and values by turns; extensions as their bytes. */
export type Packed = null | boolean | number | string | Buffer | readonly Packed[];

/** Deepest nesting followed: a token has four levels. */
const DEEPEST = 16;

/** The one value that `bytes` is; `undefined` where it is cut, nested too deeply, or bytes follow it. */
export function readMsgpack(bytes: Buffer): Packed | undefined {
  const reader = new Reader(bytes);
  const value = reader.value(0);
  return reader.failed || reader.at !== bytes.length ? undefined : value;
}

class Reader {
  at = 0;
  failed = false;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  value(depth: number): Packed {
    if (depth > DEEPEST || this.at >= this.#bytes.length) this.failed = true;
    if (this.failed) return null;
    const head = this.#bytes[this.at++]!;
    if (head < 0x80) return head;
    if (head < 0x90) return this.#list((head & 0x0f) * 2, depth);
    if (head < 0xa0) return this.#list(head & 0x0f, depth);
    if (head < 0xc0) return this.#take(head & 0x1f).toString('latin1');
    return head >= 0xe0 ? head - 0x100 : this.#long(head, depth);
  }

  #long(head: number, depth: number): Packed {
    if (head <= 0xc3) return head === 0xc0 ? null : head === 0xc3;
    if (head <= 0xc9) return this.#blob(head);
    if (head <= 0xcb) return this.#take(head === 0xca ? 4 : 8);
    if (head <= 0xd3) return this.#number(1 << (head & 3));
    if (head <= 0xd8) return this.#take((1 << (head - 0xd4)) + 1);
    if (head <= 0xdb) return this.#take(this.#number(1 << (head - 0xd9))).toString('latin1');
    const length = this.#number(head % 2 === 0 ? 2 : 4);
    return this.#list(head <= 0xdd ? length : length * 2, depth);
  }

  /** bin 8, 16 and 32; ext 8, 16 and 32, whose type is one byte more. */
  #blob(head: number): Buffer {
    return head <= 0xc6
      ? this.#take(this.#number(1 << (head - 0xc4)))
      : this.#take(this.#number(1 << (head - 0xc7)) + 1);
  }

  /** Signs are not told: no token needs them. */
  #number(width: number): number {
    return this.#take(width).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  #take(length: number): Buffer {
    const from = this.at;
    this.at += length;
    if (this.at > this.#bytes.length) this.failed = true;
    return this.failed ? this.#bytes.subarray(0, 0) : this.#bytes.subarray(from, this.at);
  }

  /** A list claims its length before its elements, so it ends with the bytes. */
  #list(length: number, depth: number): Packed {
    const list: Packed[] = [];
    for (let index = 0; index < length && !this.failed; index++) list.push(this.value(depth + 1));
    return list;
  }
}
