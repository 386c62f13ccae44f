/**
 * SSH private keys: OpenSSH's own format and PuTTY's.
 * Sources: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key, https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html
 */
import type { Fact } from '../../types.ts';
import { decodeBase64 } from './base64.ts';
import { sha256 } from './sha256.ts';
import { fact } from './verdict.ts';

export interface SshKey {
  readonly encrypted: boolean;
  readonly facts: readonly Fact[];
}

const MAGIC = 'openssh-key-v1\0';
/** How many fields stand between a key's type and its comment. */
const FIELDS: Readonly<Record<string, number>> = {
  'ssh-ed25519': 2,
  'ssh-rsa': 6,
  'ssh-dss': 5,
  'ecdsa-sha2-nistp256': 3,
  'ecdsa-sha2-nistp384': 3,
  'ecdsa-sha2-nistp521': 3,
};

/** Length-prefixed fields (RFC 4251 section 5), as many as are whole. */
export function readFields(bytes: Buffer, most = 16): readonly Buffer[] {
  const fields: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length && fields.length < most;) {
    const to = at + 4 + bytes.readUInt32BE(at);
    if (to > bytes.length) break;
    fields.push(bytes.subarray(at + 4, to));
    at = to;
  }
  return fields;
}

/** magic, cipher, KDF and its options, number of keys (1), public key, private part; `undefined` where it is not that, or cut. */
export function openSshKey(bytes: Buffer): SshKey | undefined {
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  const [cipher, kdf, options] = readFields(bytes.subarray(MAGIC.length), 3);
  if (cipher === undefined || kdf === undefined || options === undefined) return undefined;
  const at = MAGIC.length + 12 + cipher.length + kdf.length + options.length;
  const [open, secret] = readFields(bytes.subarray(at + 4), 2);
  if (open === undefined || secret === undefined || secret.length < 8) return undefined;
  const encrypted = cipher.toString('latin1') !== 'none';
  // Unencrypted, the same random number stands twice at the front of the private part.
  if (!encrypted && secret.readUInt32BE(0) !== secret.readUInt32BE(4)) return undefined;
  return {
    encrypted,
    facts: [
      ...publicFacts(open),
      ...(encrypted ? [] : fact('comment', comment(secret.subarray(8)))),
    ],
  };
}

/** Kind and fingerprint of a public key, as `ssh-keygen -l` and the hosting services' key lists show it. */
export function publicFacts(key: Buffer): Fact[] {
  const kind = readFields(key, 1)[0]?.toString('latin1') ?? '';
  return [
    ...fact('key', kind),
    ...fact(
      'fingerprint',
      `SHA256:${Buffer.from(sha256(key)).toString('base64').replace(/=$/, '')}`,
    ),
  ];
}

function comment(secret: Buffer): string {
  const fields = readFields(secret);
  const count = FIELDS[fields[0]?.toString('latin1') ?? ''];
  return count === undefined ? '' : (fields[count + 1]?.toString('utf8') ?? '');
}

/** A .ppk file; `undefined` where its parts are not whole. */
export function puttyKey(text: string): SshKey | undefined {
  const lines = text
    .replace(/\\{1,8}(?:r\\{1,8}n|[rn])|\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim());
  const [, kind = ''] = /^PuTTY-User-Key-File-[123]: (\S+)/.exec(lines[0] ?? '') ?? [];
  const open = block(lines, 'Public-Lines');
  const secret = block(lines, 'Private-Lines');
  if (open === undefined || secret === undefined || secret.length < 4) return undefined;
  if (readFields(open, 1)[0]?.toString('latin1') !== kind) return undefined;
  const encrypted = header(lines, 'Encryption') !== 'none';
  return { encrypted, facts: [...publicFacts(open), ...fact('comment', header(lines, 'Comment'))] };
}

function header(lines: readonly string[], name: string): string {
  return lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
}

function block(lines: readonly string[], name: string): Buffer | undefined {
  const at = lines.findIndex((line) => line.startsWith(`${name}: `));
  const count = Number(lines[at]?.slice(name.length + 2));
  if (at < 0 || !(count > 0 && at + count < lines.length)) return undefined;
  return decodeBase64(lines.slice(at + 1, at + 1 + count).join(''));
}
