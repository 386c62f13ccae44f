/**
 * OpenPGP secret keys: armour checksum, the first key packet, and whose key it is.
 * Sources: RFC 9580 section 6.1 (CRC-24), 4.2 (packet heads), 5.5 (key packets), 3.7.2 (S2K usage).
 */
import type { Fact } from '../../types.ts';
import { dateFact, fact } from './verdict.ts';

export interface PgpKey {
  /** `undefined` where the algorithm is unknown, so that its fields cannot be stepped over. */
  readonly encrypted: boolean | undefined;
  readonly facts: readonly Fact[];
}

interface Packet {
  readonly tag: number;
  readonly body: Buffer;
}

const SECRET_KEY = 5;
const SECRET_SUBKEY = 7;
const USER_ID = 13;

/** CRC-24, polynomial 0x864CFB, initial value 0xB704CE; of `123456789` it is 0x21CF02. */
export function crc24(bytes: Uint8Array): number {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 0x800000 ? ((crc << 1) ^ 0x864cfb) & 0xffffff : (crc << 1) & 0xffffff;
  }
  return crc;
}

/** The first secret key among the packets; `undefined` where there is none. */
export function pgpKey(bytes: Buffer): PgpKey | undefined {
  const packets = readPackets(bytes);
  const key = packets.find(({ tag }) => tag === SECRET_KEY || tag === SECRET_SUBKEY)?.body;
  const version = key?.[0] ?? 0;
  if (key === undefined || key.length < 12 || version < 3 || version > 6) return undefined;
  const facts = packets
    .filter(({ tag }) => tag === USER_ID)
    .slice(0, 1)
    .flatMap(({ body }) => fact('user', body.toString('utf8')));
  const usage = version === 4 ? key[usageOffset(key)] : undefined;
  return {
    encrypted: usage === undefined ? undefined : usage !== 0,
    facts: [...facts, ...dateFact('created', key.readUInt32BE(1))],
  };
}

/** Old and new packet heads; stops at the first that is cut or of indeterminate length. */
function readPackets(bytes: Buffer): readonly Packet[] {
  const packets: Packet[] = [];
  for (let at = 0; at < bytes.length && packets.length < 64;) {
    const head = bytes[at]!;
    const isNew = (head & 0x40) !== 0;
    const size = isNew ? newLength(bytes, at + 1) : oldLength(bytes, at + 1, head & 3);
    if ((head & 0x80) === 0 || size === undefined || size.from + size.length > bytes.length) break;
    packets.push({
      tag: isNew ? head & 0x3f : (head >> 2) & 0xf,
      body: bytes.subarray(size.from, size.from + size.length),
    });
    at = size.from + size.length;
  }
  return packets;
}

function oldLength(
  bytes: Buffer,
  at: number,
  kind: number,
): { from: number; length: number } | undefined {
  const width = [1, 2, 4][kind];
  if (width === undefined || at + width > bytes.length) return undefined;
  return { from: at + width, length: bytes.readUIntBE(at, width) };
}

function newLength(bytes: Buffer, at: number): { from: number; length: number } | undefined {
  const first = bytes[at];
  if (first === undefined) return undefined;
  if (first < 192) return { from: at + 1, length: first };
  if (first < 224)
    return { from: at + 2, length: ((first - 192) << 8) + (bytes[at + 1] ?? 0) + 192 };
  return first === 255 && at + 5 <= bytes.length
    ? { from: at + 5, length: bytes.readUInt32BE(at + 1) }
    : undefined;
}

/** Numbers of the public part by algorithm; the elliptic ones begin with the curve's identifier. */
const NUMBERS: Readonly<Record<number, number>> = {
  1: 2,
  2: 2,
  3: 2,
  16: 3,
  17: 4,
  18: 1,
  19: 1,
  22: 1,
};
/** Bytes of the public part where it has a fixed size: X25519, X448, Ed25519, Ed448. */
const FIXED: Readonly<Record<number, number>> = { 25: 32, 26: 56, 27: 32, 28: 57 };

/** Where the S2K usage octet of a version 4 key stands: right behind the public numbers; -1 where that is not known. */
function usageOffset(key: Buffer): number {
  const algorithm = key[5]!;
  const fixed = FIXED[algorithm];
  if (fixed !== undefined) return 6 + fixed;
  const numbers = NUMBERS[algorithm];
  if (numbers === undefined) return -1;
  let at = 6;
  if (algorithm === 18 || algorithm === 19 || algorithm === 22) at += 1 + key[6]!;
  for (let left = numbers; left > 0; left--) {
    if (at + 2 > key.length) return -1;
    at += 2 + Math.ceil(key.readUInt16BE(at) / 8);
  }
  return algorithm === 18 ? at + 1 + (key[at] ?? 0) : at;
}
