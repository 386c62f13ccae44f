/**
 * Marvin32, the keyed checksum in Microsoft's identifiable keys.
 * Sources: https://github.com/microsoft/SymCrypt/blob/main/lib/marvin32.c,
 * https://github.com/microsoft/security-utilities/blob/main/src/Microsoft.Security.Utilities.Core/Marvin.NetFramework.cs
 */

/** The two 32-bit halves of a seed, most significant first. */
export type Seed = readonly [high: number, low: number];

/** A kind of eight characters (`Default0`) read as a big-endian number. */
export function seedOf(kind: string): Seed {
  const bytes = Buffer.from(kind.padEnd(8, '0').slice(0, 8), 'latin1');
  return [bytes.readUInt32BE(0), bytes.readUInt32BE(4)];
}

/** @returns the 64-bit checksum as two halves, most significant first */
export function marvin64(bytes: Buffer, [high, low]: Seed): readonly [high: number, low: number] {
  const state: State = [low >>> 0, high >>> 0];
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) mix(state, bytes.readUInt32LE(at));
  // The rest of up to three bytes, with a bit 1 behind it.
  const rest = bytes.length - whole;
  mix(state, rest === 0 ? 0x80 : bytes.readUIntLE(whole, rest) + 0x80 * 256 ** rest);
  mix(state, 0);
  return [state[1], state[0]];
}

/** The 64 bits folded into four bytes, least significant first, as they stand in a key. */
export function marvin32(bytes: Buffer, seed: Seed): Buffer {
  const [high, low] = marvin64(bytes, seed);
  const folded = Buffer.alloc(4);
  folded.writeUInt32LE((high ^ low) >>> 0);
  return folded;
}

type State = [p0: number, p1: number];

function mix(state: State, word: number): void {
  let [p0, p1] = state;
  p0 = (p0 + word) >>> 0;
  p1 = (p1 ^ p0) >>> 0;
  p0 = (rotate(p0, 20) + p1) >>> 0;
  p1 = (rotate(p1, 9) ^ p0) >>> 0;
  p0 = (rotate(p0, 27) + p1) >>> 0;
  state[0] = p0;
  state[1] = rotate(p1, 19);
}

function rotate(word: number, by: number): number {
  return ((word << by) | (word >>> (32 - by))) >>> 0;
}
