/** One value of a Secret's `data:`, decoded, with the way back from its bytes to the base64 that holds them. */

const VALUE = /^[A-Za-z0-9+/]{4,}={0,2}$/;

export interface SecretEntry {
  /** The entry's key: `db-password`, `.dockerconfigjson`. */
  readonly name: string;
  readonly decoded: Buffer;
  /** The base64's place in the window, half open. */
  readonly start: number;
  readonly end: number;
  /** From a stretch of `decoded` to that of the base64 which holds it. */
  place(from: number, to: number): readonly [start: number, end: number];
}

/** What stands for a value: characters, and where each of them is. */
export interface Written {
  readonly text: string;
  /** Offset in the window of each character; they need not be neighbours where the value goes on over lines. */
  readonly offsets: readonly number[];
}

/** @returns null where the text is no base64: a template, a reference, plain text */
export function secretEntry(name: string, { text, offsets }: Written): SecretEntry | null {
  if (!VALUE.test(text) || text.replace(/=+$/, '').length % 4 === 1) return null;
  const decoded = Buffer.from(text, 'base64');
  const at = (index: number): number => offsets[Math.min(index, offsets.length - 1)]!;
  return {
    name,
    decoded,
    start: offsets[0]!,
    end: offsets.at(-1)! + 1,
    // Three bytes are four characters. What reaches the end takes the padding with it.
    place: (from, to) => [
      at(Math.floor((from * 4) / 3)),
      to >= decoded.length ? offsets.at(-1)! + 1 : at(Math.ceil((to * 4) / 3) - 1) + 1,
    ],
  };
}
