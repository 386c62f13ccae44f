/** SHA-512 (FIPS 180-4) of short inputs, which Ed25519 needs; see sha256.ts for why it is written out. */

const MASK = (1n << 64n) - 1n;

let start: readonly bigint[] | undefined;
let round: readonly bigint[] | undefined;

/** 64 bits of the fractional part of a root of the first `count` primes: the constants of the standard. */
function constants(count: number, degree: bigint): readonly bigint[] {
  const words: bigint[] = [];
  for (let prime = 2n; words.length < count; prime++)
    if (isPrime(prime)) words.push(rootOf(prime << (64n * degree), degree) & MASK);
  return words;
}

function isPrime(number: bigint): boolean {
  for (let by = 2n; by * by <= number; by++) if (number % by === 0n) return false;
  return true;
}

/** The largest integer whose power is not above `number`, bit by bit. */
function rootOf(number: bigint, degree: bigint): bigint {
  let root = 0n;
  for (let bit = 1n << 70n; bit > 0n; bit >>= 1n) if ((root + bit) ** degree <= number) root += bit;
  return root;
}

/** @returns 64 bytes */
export function sha512(input: Uint8Array): Buffer {
  start ??= constants(8, 2n);
  round ??= constants(80, 3n);
  const bytes = Buffer.alloc(Math.ceil((input.length + 17) / 128) * 128);
  bytes.set(input);
  bytes[input.length] = 0x80;
  bytes.writeBigUInt64BE(BigInt(input.length) * 8n, bytes.length - 8);
  let state = start;
  for (let at = 0; at < bytes.length; at += 128)
    state = compress(state, bytes.subarray(at, at + 128), round);
  const digest = Buffer.alloc(64);
  state.forEach((word, at) => digest.writeBigUInt64BE(word, at * 8));
  return digest;
}

type State = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

function compress(
  state: readonly bigint[],
  block: Buffer,
  constant: readonly bigint[],
): readonly bigint[] {
  const words = schedule(block);
  let [a, b, c, d, e, f, g, h] = state as State;
  for (let at = 0; at < 80; at++) {
    const first =
      h +
      (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) +
      ((e & f) ^ (~e & MASK & g)) +
      constant[at]! +
      words[at]!;
    const second = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & MASK, c, b, a, (first + second) & MASK];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]!) & MASK);
}

function schedule(block: Buffer): readonly bigint[] {
  const words = Array.from({ length: 16 }, (_, at) => block.readBigUInt64BE(at * 8));
  for (let at = 16; at < 80; at++) {
    const [early, late] = [words[at - 15]!, words[at - 2]!];
    const low = turn(early, 1n) ^ turn(early, 8n) ^ (early >> 7n);
    const high = turn(late, 19n) ^ turn(late, 61n) ^ (late >> 6n);
    words.push((words[at - 16]! + low + words[at - 7]! + high) & MASK);
  }
  return words;
}

function turn(word: bigint, by: bigint): bigint {
  return ((word >> by) | (word << (64n - by))) & MASK;
}
