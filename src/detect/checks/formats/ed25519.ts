/** The public key of an Ed25519 seed (RFC 8032 section 5.1.5). Not in constant time: it looks at values that have leaked already. */
import { sha512 } from './sha512.ts';

const P = (1n << 255n) - 19n;
/** -121665 / 121666 in that field. */
const D = 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n;
/** x, y, z and x·y/z: extended coordinates, RFC 8032 section 5.1.4. */
type Point = readonly [x: bigint, y: bigint, z: bigint, t: bigint];

function mod(number: bigint): bigint {
  const rest = number % P;
  return rest < 0n ? rest + P : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

function inverse(number: bigint): bigint {
  return power(mod(number), P - 2n);
}

/** The point with y = 4/5 and the even x that belongs to it. */
function basePoint(): Point {
  const y = mod(4n * inverse(5n));
  const square = mod((y * y - 1n) * inverse(D * y * y + 1n));
  let x = power(square, (P + 3n) / 8n);
  if (mod(x * x - square) !== 0n) x = mod(x * power(2n, (P - 1n) / 4n));
  if ((x & 1n) === 1n) x = P - x;
  return [x, y, 1n, mod(x * y)];
}

function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * t1 * t2 * D);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

/**
 * @param seed 32 bytes
 * @returns 32 bytes: y in little-endian order, its highest bit the lowest of x
 */
export function publicKeyOf(seed: Uint8Array): Buffer {
  const hash = sha512(seed).subarray(0, 32);
  hash[0]! &= 0xf8;
  hash[31] = (hash[31]! & 0x7f) | 0x40;
  let [sum, double]: [Point, Point] = [[0n, 1n, 1n, 0n], basePoint()];
  for (
    let rest = BigInt(`0x${Buffer.from(hash).reverse().toString('hex')}`);
    rest > 0n;
    rest >>= 1n
  ) {
    if ((rest & 1n) === 1n) sum = add(sum, double);
    double = add(double, double);
  }
  const [x, y, z] = sum;
  const scale = inverse(z);
  const key = Buffer.from(
    mod(y * scale)
      .toString(16)
      .padStart(64, '0'),
    'hex',
  ).reverse();
  if ((mod(x * scale) & 1n) === 1n) key[31]! |= 0x80;
  return key;
}
