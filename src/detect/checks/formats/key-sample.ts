/** Makes private keys that open nothing, for samples: right in structure, their numbers drawn at random and not prime. */
import { BASE64, draw, drawBytes } from './alphabets.ts';
import { BIT_STRING, INTEGER, OCTETS, OID, SEQUENCE, writeDer, writeInteger } from './der.ts';
import { crc24 } from './pgp.ts';

type Random = (n: number) => number;

const RSA = '2a864886f70d010101';
const P256 = '2a8648ce3d030107';
const PBES2 = '2a864886f70d01050d';

/** A key in the armour that `text` begins with: its label, and wrapped in base64 once more where `text` is. */
export function makePrivateKey(text: string, random: Random): string {
  if (text.startsWith('PuTTY-')) return makePutty(text, random);
  const wrapped = text.startsWith('LS0t');
  const plain = wrapped ? Buffer.from(text, 'base64').toString('latin1') : text;
  const [, named = 'PRIVATE KEY'] = /- ?BEGIN ([A-Z0-9 ]+?) ?-/.exec(plain) ?? [];
  const label = named.includes('PRIVATE KEY') ? named : 'PRIVATE KEY';
  const [left, right] = label.startsWith('SSH2') ? ['---- ', ' ----'] : ['-----', '-----'];
  const armour = `${left}BEGIN ${label}${right}\n${makeBody(label, random)}\n${left}END ${label}${right}`;
  return wrapped ? Buffer.from(`${armour}\n`).toString('base64') : armour;
}

function makeBody(label: string, random: Random): string {
  if (label.startsWith('PGP')) return makePgp(random);
  if (label.startsWith('OPENSSH')) return lines(makeOpenSsh(random), 70);
  if (label.startsWith('ENCRYPTED')) return lines(makeEncrypted(random));
  if (label.startsWith('EC')) return lines(makeEc(random));
  if (label.startsWith('DSA')) return lines(makeDsa(random));
  if (label.startsWith('SSH2'))
    return lines(Buffer.concat([Buffer.from('3f6ff9eb', 'hex'), drawBytes(600, random)]));
  return lines(label.startsWith('RSA') ? makeRsa(random) : makePkcs8(random));
}

function lines(bytes: Buffer, width = 64): string {
  return bytes
    .toString('base64')
    .match(new RegExp(`.{1,${width}}`, 'g'))!
    .join('\n');
}

/** An odd number of so many bits, the two highest set, as RSA's primes have them. */
function drawNumber(bits: number, random: Random): bigint {
  const bytes = drawBytes(bits / 8, random);
  bytes[0]! |= 0xc0;
  bytes[bytes.length - 1]! |= 1;
  return BigInt(`0x${bytes.toString('hex')}`);
}

function makeRsa(random: Random): Buffer {
  const [p, q, d, dp, dq, qi] = [1024, 1024, 2048, 1024, 1024, 1024].map((bits) =>
    drawNumber(bits, random),
  ) as [bigint, bigint, bigint, bigint, bigint, bigint];
  return writeDer(SEQUENCE, ...[0n, p * q, 65537n, d, p, q, dp, dq, qi].map(writeInteger));
}

function makeDsa(random: Random): Buffer {
  return writeDer(
    SEQUENCE,
    writeInteger(0n),
    ...[1024, 160, 1024, 1024, 152].map((bits) => writeInteger(drawNumber(bits, random))),
  );
}

function makeEc(random: Random): Buffer {
  const curve = writeDer(0xa0, writeDer(OID, Buffer.from(P256, 'hex')));
  const point = writeDer(0xa1, writeDer(BIT_STRING, Buffer.from([0, 4]), drawBytes(64, random)));
  return writeDer(
    SEQUENCE,
    writeInteger(1n),
    writeDer(OCTETS, drawBytes(32, random)),
    curve,
    point,
  );
}

function makePkcs8(random: Random): Buffer {
  const algorithm = writeDer(
    SEQUENCE,
    writeDer(OID, Buffer.from(RSA, 'hex')),
    Buffer.from([0x05, 0]),
  );
  return writeDer(
    SEQUENCE,
    writeDer(INTEGER, Buffer.from([0])),
    algorithm,
    writeDer(OCTETS, makeRsa(random)),
  );
}

function makeEncrypted(random: Random): Buffer {
  const algorithm = writeDer(
    SEQUENCE,
    writeDer(OID, Buffer.from(PBES2, 'hex')),
    writeDer(SEQUENCE, drawBytes(48, random)),
  );
  return writeDer(SEQUENCE, algorithm, writeDer(OCTETS, drawBytes(1232, random)));
}

/** A field with its length before it (RFC 4251). */
function field(bytes: Buffer | string): Buffer {
  const body = Buffer.from(bytes as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

function makeOpenSsh(random: Random): Buffer {
  const open = drawBytes(32, random);
  const twice = drawBytes(4, random);
  const secret = [
    twice,
    twice,
    field('ssh-ed25519'),
    field(open),
    field(Buffer.concat([drawBytes(32, random), open])),
    field('deploy'),
  ];
  const length = Buffer.concat(secret).length;
  const filling = Buffer.from(Array.from({ length: (8 - (length % 8)) % 8 }, (_, at) => at + 1));
  const head = [
    Buffer.from('openssh-key-v1\0'),
    field('none'),
    field('none'),
    field(''),
    Buffer.from([0, 0, 0, 1]),
  ];
  return Buffer.concat([
    ...head,
    field(Buffer.concat([field('ssh-ed25519'), field(open)])),
    field(Buffer.concat([...secret, filling])),
  ]);
}

/** A version 4 Ed25519 key packet without passphrase, and a user. */
function makePgp(random: Random): string {
  const curve = Buffer.from('2b06010401da470f01', 'hex');
  const open = Buffer.concat([Buffer.from([1, 7, 0x40]), drawBytes(32, random)]);
  const secret = Buffer.concat([
    Buffer.from([1, 0, 0x80]),
    drawBytes(31, random),
    drawBytes(2, random),
  ]);
  const key = Buffer.concat([
    Buffer.from([4, 0x60, 0, 0, 0, 22, curve.length]),
    curve,
    open,
    Buffer.from([0]),
    secret,
  ]);
  const user = Buffer.from(`Deploy ${draw(BASE64.slice(0, 52), 60, random)}`);
  const bytes = Buffer.concat([
    Buffer.from([0x94, key.length]),
    key,
    Buffer.from([0xb4, user.length]),
    user,
    Buffer.from([0x88, 150]),
    drawBytes(150, random),
  ]);
  const sum = Buffer.from([crc24(bytes) >> 16, (crc24(bytes) >> 8) & 0xff, crc24(bytes) & 0xff]);
  return `\n${lines(bytes)}\n=${sum.toString('base64')}`;
}

function makePutty(text: string, random: Random): string {
  const [, version = '2'] = /^PuTTY-User-Key-File-([123])/.exec(text) ?? [];
  const block = (name: string, bytes: Buffer): string => {
    const body = lines(bytes);
    return `${name}-Lines: ${body.split('\n').length}\n${body}`;
  };
  return [
    `PuTTY-User-Key-File-${version}: ssh-ed25519`,
    'Encryption: none',
    'Comment: deploy',
    block('Public', Buffer.concat([field('ssh-ed25519'), field(drawBytes(32, random))])),
    block('Private', field(drawBytes(32, random))),
    `Private-${version === '1' ? 'Hash' : 'MAC'}: ${drawBytes(version === '3' ? 32 : 20, random).toString('hex')}`,
  ].join('\n');
}
