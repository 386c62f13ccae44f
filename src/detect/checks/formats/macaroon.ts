/**
 * Macaroons in the two binary forms of libmacaroons.
 * Source: https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt
 */

export interface Macaroon {
  readonly location: string;
  readonly identifier: string;
  /** First-party and third-party conditions, latin1. */
  readonly caveats: readonly string[];
}

interface Field {
  readonly type: number;
  readonly body: Buffer;
}

const [END, LOCATION, IDENTIFIER, SIGNATURE] = [0, 1, 2, 6] as const;

/** The macaroon that `bytes` is; `undefined` where it is none, or its 32 bytes of signature are cut. */
export function readMacaroon(bytes: Buffer): Macaroon | undefined {
  return bytes[0] === 2 ? fromFields(readFields(bytes)) : fromPackets(bytes);
}

/** Version 2: byte 2, then fields of type, varint length and body; a byte 0 closes each part. */
function readFields(bytes: Buffer): readonly Field[] | undefined {
  const fields: Field[] = [];
  for (let at = 1; at < bytes.length && fields.length < 1000;) {
    const type = bytes[at++]!;
    if (type === END) {
      fields.push({ type, body: bytes.subarray(0, 0) });
      continue;
    }
    const size = readVarint(bytes, at);
    if (size === undefined || size.to + size.value > bytes.length) return undefined;
    fields.push({ type, body: bytes.subarray(size.to, size.to + size.value) });
    at = size.to + size.value;
  }
  return fields;
}

/** Seven bits a byte, least significant first; at most four bytes, since no macaroon is longer than 256 MB. */
export function readVarint(bytes: Buffer, at: number): { value: number; to: number } | undefined {
  let value = 0;
  for (let index = 0; index < 4; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return undefined;
    value |= (byte & 0x7f) << (7 * index);
    if (byte < 0x80) return { value, to: at + index + 1 };
  }
  return undefined;
}

function fromFields(fields: readonly Field[] | undefined): Macaroon | undefined {
  const signature = fields?.at(-1);
  if (fields === undefined || signature?.type !== SIGNATURE || signature.body.length !== 32)
    return undefined;
  const head = fields.slice(
    0,
    fields.findIndex(({ type }) => type === END),
  );
  const identifier = head.find(({ type }) => type === IDENTIFIER);
  if (identifier === undefined) return undefined;
  const caveats = fields
    .slice(head.length)
    .filter(({ type }) => type === IDENTIFIER)
    .map(({ body }) => body.toString('latin1'));
  return {
    location: head.find(({ type }) => type === LOCATION)?.body.toString('latin1') ?? '',
    identifier: identifier.body.toString('latin1'),
    caveats,
  };
}

function fromPackets(bytes: Buffer): Macaroon | undefined {
  const packets = readPackets(bytes) ?? [];
  const find = (wanted: string): string | undefined =>
    packets.find(([name]) => name === wanted)?.[1];
  const identifier = find('identifier');
  if (identifier === undefined || find('signature')?.length !== 32) return undefined;
  return {
    location: find('location') ?? '',
    identifier,
    caveats: packets.filter(([name]) => name === 'cid').map(([, value]) => value),
  };
}

/** Version 1: packets of four hex digits (their whole length), a word, a space, a value and a line end. */
function readPackets(bytes: Buffer): readonly [name: string, value: string][] | undefined {
  const packets: [string, string][] = [];
  for (let at = 0; at < bytes.length && packets.length < 1000;) {
    const head = bytes.toString('latin1', at, at + 4);
    const length = /^[0-9a-fA-F]{4}$/.test(head) ? Number.parseInt(head, 16) : 0;
    if (length < 7 || at + length > bytes.length) return undefined;
    const [, name = '', value = ''] =
      /^(\w+) (.*)\n$/s.exec(bytes.toString('latin1', at + 4, at + length)) ?? [];
    packets.push([name, value]);
    at += length;
  }
  return packets;
}

/** A macaroon of version 2 with one caveat, for samples. */
export function writeMacaroon(
  location: string,
  identifier: string,
  caveat: string,
  signature: Buffer,
): Buffer {
  const field = (type: number, body: Buffer): Buffer =>
    Buffer.concat([Buffer.from([type, ...varint(body.length)]), body]);
  const [end, text] = [Buffer.from([END]), (value: string): Buffer => Buffer.from(value, 'latin1')];
  const head = [
    Buffer.from([2]),
    field(LOCATION, text(location)),
    field(IDENTIFIER, text(identifier)),
    end,
  ];
  return Buffer.concat([
    ...head,
    field(IDENTIFIER, text(caveat)),
    end,
    end,
    field(SIGNATURE, signature),
  ]);
}

function varint(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, value >> 7];
}
