/** Private keys in text armour: PEM (PKCS#1, SEC1, PKCS#8, DSA), OpenSSH, PuTTY, OpenPGP; see the readers in formats/ for their sources. */
import type { Check, Fact, Verdict } from '../types.ts';
import { decodeBase64 } from './formats/base64.ts';
import { type KeyFacts, dsaKey, ecKey, encryptedKey, pkcs8Key, rsaKey } from './formats/key-der.ts';
import { makePrivateKey } from './formats/key-sample.ts';
import { type Armour, readArmour } from './formats/pem.ts';
import { crc24, pgpKey } from './formats/pgp.ts';
import { openSshKey, puttyKey } from './formats/ssh.ts';
import { fact, other, proved, refuted } from './formats/verdict.ts';

const CUT = 'no whole private key: cut short or made up';

/** The whole match, with its begin and end lines: tells private keys from public ones, and whether a passphrase guards them. */
export const privateKey: Check = {
  name: 'private-key',
  verify({ text }) {
    if (text.startsWith('PuTTY-User-Key-File-')) return judgeKey(puttyKey(text));
    const armour = readArmour(text);
    if (armour === undefined) return other('no key in it');
    return armour.label.includes('PRIVATE')
      ? judge(armour)
      : other(`no private key but: ${armour.label.toLowerCase()}`);
  },
  seal: ({ text }, _args, random) => makePrivateKey(text, random),
};

function judge(armour: Armour): Verdict {
  const { body, label } = armour;
  const real = body.replace(/[^A-Za-z0-9+/=]/g, '');
  // A string constant of a parser, or a documentation's "-----BEGIN … KEY-----\n...\n".
  if (real.length < 32 || new Set(real).size < 12)
    return other('nothing but the lines round a key');
  const bytes = decodeBase64(body);
  if (bytes === undefined) return refuted('between the lines is no base64: made up or mistyped');
  if (label === 'OPENSSH PRIVATE KEY') return judgeKey(openSshKey(bytes));
  if (label === 'PGP PRIVATE KEY BLOCK') return judgePgp(armour, bytes);
  if (label.startsWith('SSH2 '))
    return bytes.readUInt32BE(0) === 0x3f6ff9eb ? proved('private key of ssh.com') : refuted(CUT);
  return armour.headers.get('proc-type')?.includes('ENCRYPTED')
    ? judgeSealed(armour, bytes)
    : judgeDer(label, bytes);
}

/** Proc-Type: 4,ENCRYPTED leaves nothing to read but that the length fits the block cipher. */
function judgeSealed(armour: Armour, bytes: Buffer): Verdict {
  const [cipher = ''] = (armour.headers.get('dek-info') ?? '').split(',');
  const block = cipher.startsWith('DES') ? 8 : 16;
  if (bytes.length % block !== 0) return refuted(CUT);
  return guarded(true, fact('key', armour.label.replace(/ ?PRIVATE KEY/, '')));
}

function judgeDer(label: string, bytes: Buffer): Verdict {
  if (label === 'ENCRYPTED PRIVATE KEY')
    return encryptedKey(bytes) === undefined ? refuted(CUT) : guarded(true, []);
  const key = keyReader(label)(bytes);
  if (key === undefined) return refuted(CUT);
  return key.fits
    ? guarded(false, key.facts)
    : refuted('the numbers of this key do not belong together: made up or damaged', key.facts);
}

function keyReader(label: string): (der: Buffer) => KeyFacts | undefined {
  if (label === 'RSA PRIVATE KEY') return rsaKey;
  if (label === 'EC PRIVATE KEY') return (der) => ecKey(der);
  if (label === 'DSA PRIVATE KEY') return dsaKey;
  // Other labels (`ANY PRIVATE KEY`, or the wrong one) may hold any of them.
  return (der) => pkcs8Key(der) ?? rsaKey(der) ?? ecKey(der) ?? dsaKey(der);
}

function judgePgp(armour: Armour, bytes: Buffer): Verdict {
  const sum = armour.sum === undefined ? undefined : decodeBase64(armour.sum);
  if (sum?.length === 3 && sum.readUIntBE(0, 3) !== crc24(bytes))
    return refuted('checksum does not hold: made up, mistyped or cut');
  const key = pgpKey(bytes);
  if (key === undefined) return refuted(CUT);
  return key.encrypted === undefined
    ? proved('private key', key.facts)
    : guarded(key.encrypted, key.facts);
}

function judgeKey(key: { encrypted: boolean; facts: readonly Fact[] } | undefined): Verdict {
  return key === undefined ? refuted(CUT) : guarded(key.encrypted, key.facts);
}

function guarded(encrypted: boolean, facts: readonly Fact[]): Verdict {
  return proved(
    encrypted ? 'private key, guarded by a passphrase' : 'private key, no passphrase',
    facts,
  );
}
