/**
 * Looks into DER private keys: whose kind they are, and whether their numbers belong together.
 * Formats: RFC 8017 appendix A (PKCS#1), RFC 5915 (SEC1), RFC 5958 (PKCS#8), OpenSSL's DSA form.
 */
import type { Fact } from '../../types.ts';
import { type Der, INTEGER, OCTETS, OID, SEQUENCE, readSequence } from './der.ts';
import { fact } from './verdict.ts';

/** `undefined` instead of it: not the structure at all. `fits` false: the structure, with numbers that do not belong together. */
export interface KeyFacts {
  readonly fits: boolean;
  readonly facts: readonly Fact[];
}

/** Object identifiers as the hex of their DER body. */
const CURVES: Readonly<Record<string, string>> = {
  '2a8648ce3d030107': 'P-256',
  '2b81040022': 'P-384',
  '2b81040023': 'P-521',
  '2b8104000a': 'secp256k1',
  '2b81040021': 'P-224',
  '2a8648ce3d030101': 'P-192',
  '2b2403030208010107': 'brainpoolP256r1',
  '2a811ccf5501822d': 'SM2',
};
const KINDS: Readonly<Record<string, string>> = {
  '2a864886f70d010101': 'RSA',
  '2a864886f70d01010a': 'RSA-PSS',
  '2a8648ce3d0201': 'EC',
  '2a8648ce380401': 'DSA',
  '2a864886f70d010301': 'DH',
  '2b656e': 'X25519',
  '2b656f': 'X448',
  '2b6570': 'Ed25519',
  '2b6571': 'Ed448',
};
/** Bits of the longest RSA key in real use; beyond, its numbers are not multiplied. */
const LONGEST = 16384;

/** RSAPrivateKey: version, n, e, d, p, q, and three more; a real one has n = p × q. */
export function rsaKey(der: Buffer): KeyFacts | undefined {
  const parts = integers(readSequence(der), 9);
  if (parts === undefined) return undefined;
  const [, n, e, , p, q] = parts as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  const bits = bitLength(n);
  const facts = [...fact('key', `RSA, ${bits} bits`)];
  if (bits > LONGEST || p.length + q.length > LONGEST / 4) return { fits: true, facts };
  return { fits: bits >= 256 && bitLength(e) > 1 && number(n) === number(p) * number(q), facts };
}

/** DSA as OpenSSL writes it: version, p, q, g, y, x. */
export function dsaKey(der: Buffer): KeyFacts | undefined {
  const parts = integers(readSequence(der), 6);
  return (
    parts && {
      fits: bitLength(parts[1]!) >= 256,
      facts: fact('key', `DSA, ${bitLength(parts[1]!)} bits`),
    }
  );
}

/** ECPrivateKey: version 1, the private number, curve and public point where they are not known from outside. */
export function ecKey(der: Buffer, curve?: string): KeyFacts | undefined {
  const [version, secret, ...rest] = readSequence(der) ?? [];
  if (!isNumber(version, 1) || secret?.tag !== OCTETS) return undefined;
  const size = secret.body.length;
  const name = curve ?? curveOf(rest);
  const fits = size >= 14 && size <= 72 && secret.body.some((byte) => byte !== 0);
  return { fits, facts: fact('key', name === undefined ? 'EC' : `EC, ${name}`) };
}

/** Name of the curve in the optional element [0]. */
function curveOf(rest: readonly Der[]): string | undefined {
  const oid = readOid(rest.find(({ tag }) => tag === 0xa0)?.body ?? Buffer.alloc(0));
  return oid === undefined ? undefined : (CURVES[oid] ?? 'curve of another standard');
}

/** PrivateKeyInfo: version, algorithm, the key of that algorithm as octets. */
export function pkcs8Key(der: Buffer): KeyFacts | undefined {
  const [version, algorithm, inner] = readSequence(der) ?? [];
  const isOne = isNumber(version, 0) || isNumber(version, 1);
  if (!isOne || algorithm?.tag !== SEQUENCE || inner?.tag !== OCTETS) return undefined;
  const [oid, parameter = ''] = identifiers(algorithm);
  return oid === undefined ? undefined : innerKey(KINDS[oid], inner.body, CURVES[parameter]);
}

function innerKey(
  kind: string | undefined,
  key: Buffer,
  curve: string | undefined,
): KeyFacts | undefined {
  if (kind === 'RSA' || kind === 'RSA-PSS') return rsaKey(key);
  return kind === 'EC'
    ? ecKey(key, curve)
    : { fits: key.length > 0, facts: fact('key', kind ?? 'of another algorithm') };
}

function isNumber(element: Der | undefined, value: number): boolean {
  return element?.tag === INTEGER && element.body.length === 1 && element.body[0] === value;
}

/** EncryptedPrivateKeyInfo: an algorithm and octets that only the passphrase opens. */
export function encryptedKey(der: Buffer): KeyFacts | undefined {
  const [algorithm, inner, ...more] = readSequence(der) ?? [];
  if (
    algorithm?.tag !== SEQUENCE ||
    inner?.tag !== OCTETS ||
    more.length > 0 ||
    inner.body.length < 16
  )
    return undefined;
  return readOid(algorithm.body) === undefined ? undefined : { fits: true, facts: [] };
}

/** The bodies of at least `count` elements if the first `count` are INTEGERs and the first is 0 or 1. */
function integers(
  elements: readonly Der[] | undefined,
  count: number,
): readonly Buffer[] | undefined {
  if (elements === undefined || elements.length < count) return undefined;
  const bodies = elements
    .slice(0, count)
    .map(({ tag, body }) => (tag === INTEGER && body.length > 0 ? body : undefined));
  if (bodies.includes(undefined) || bodies[0]!.length !== 1 || bodies[0]![0]! > 1) return undefined;
  return bodies as readonly Buffer[];
}

/** The algorithm's identifier and, where it names a curve, that of its parameter. */
function identifiers({ body }: Der): readonly string[] {
  const first = readOid(body);
  if (first === undefined) return [];
  const second = readOid(body.subarray(2 + first.length / 2));
  return second === undefined ? [first] : [first, second];
}

function readOid(bytes: Buffer): string | undefined {
  const length = bytes[1] ?? 0;
  return bytes[0] === OID && length > 0 && length < 0x80 && bytes.length >= 2 + length
    ? bytes.subarray(2, 2 + length).toString('hex')
    : undefined;
}

function bitLength(bytes: Buffer): number {
  const at = bytes.findIndex((byte) => byte !== 0);
  return at < 0 ? 0 : (bytes.length - at) * 8 - Math.clz32(bytes[at]!) + 24;
}

function number(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}
