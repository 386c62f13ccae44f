/** Reads DER (ITU-T X.690), as far as keys need it: definite lengths, low tags, no recursion. */

/** One element; `body` is a view of the bytes it was read from. */
export interface Der {
  readonly tag: number;
  readonly body: Buffer;
}

export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTETS = 0x04;
export const OID = 0x06;
export const SEQUENCE = 0x30;

/**
 * The elements that stand one after the other in `bytes`; `undefined` where one is cut short, or there are more than `most`.
 * A length may claim anything: it is held against the bytes that are there.
 */
export function readDer(bytes: Buffer, most = 64): readonly Der[] | undefined {
  const found: Der[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = readHead(bytes, at);
    if (head === undefined || found.length === most) return undefined;
    found.push({ tag: bytes[at]!, body: bytes.subarray(head.from, head.to) });
    at = head.to;
  }
  return found;
}

function readHead(bytes: Buffer, at: number): { from: number; to: number } | undefined {
  const first = bytes[at + 1];
  if (first === undefined || first === 0x80 || first > 0x84) return undefined;
  const more = first < 0x80 ? 0 : first - 0x80;
  if (at + 2 + more > bytes.length) return undefined;
  const from = at + 2 + more;
  const to = from + (more === 0 ? first : bytes.readUIntBE(at + 2, more));
  return to > bytes.length ? undefined : { from, to };
}

/** The elements of the one SEQUENCE that `bytes` is; bytes after it do not count against it. */
export function readSequence(bytes: Buffer): readonly Der[] | undefined {
  const head = readHead(bytes, 0);
  return head === undefined || bytes[0] !== SEQUENCE
    ? undefined
    : readDer(bytes.subarray(head.from, head.to));
}

/** An element in DER, for samples. */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

/** An INTEGER in DER, for samples; `value` is not negative. */
export function writeInteger(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 1 ? `0${hex}` : hex, 'hex');
  return writeDer(INTEGER, bytes[0]! > 0x7f ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}
