/**
 * Base58 with a checksum: Bitcoin private keys (WIF) and extended private keys (xprv).
 * Sources: https://en.bitcoin.it/wiki/Base58Check_encoding, https://en.bitcoin.it/wiki/Wallet_import_format, BIP-32
 */
import type { Check } from '../types.ts';
import { drawBytes } from './formats/alphabets.ts';
import { decodeBase58, encodeBase58, sumOf58 } from './formats/base58.ts';
import { checksum } from './formats/checksum.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { other, refuted } from './formats/verdict.ts';

/**
 * Group `body` or the whole match. Arguments: the version in hex with which the bytes begin (`80`, `0488ade4`; several parted by `|`),
 * then the lengths they may have, version included and checksum not (`33`, `34`, `78`).
 * A failing checksum without such a version means "no key": 52 letters and digits say nothing by themselves.
 */
export const base58check: Check = {
  name: 'base58check',
  verify(candidate, [versions = '', ...lengths]) {
    const bytes = decodeBase58(bodyOf(candidate));
    if (bytes === undefined || bytes.length < 5) return other('no base58');
    const payload = bytes.subarray(0, -4);
    const isVersion = versions
      .split('|')
      .some((version) => payload.toString('hex').startsWith(version.toLowerCase()));
    if (!isVersion) return other('begins with another version');
    if (lengths.length > 0 && !lengths.includes(String(payload.length)))
      return refuted('not as many bytes as such a key has');
    return checksum(sumOf58(payload).equals(bytes.subarray(-4)));
  },
  seal(candidate, [versions = '', ...lengths], random) {
    const body = bodyOf(candidate);
    const options = versions
      .split('|')
      .flatMap((version) => lengths.map((length) => [version, Number(length)] as const));
    for (let tries = 0; tries < 200; tries++) {
      const [version, length] = options[tries % options.length] ?? ['', 33];
      const text = write(version, length, random);
      if (text.length === body.length && text.startsWith(body.charAt(0)))
        return withBody(candidate, text);
    }
    return candidate.text;
  },
};

function write(version: string, length: number, random: (n: number) => number): string {
  const head = Buffer.from(version, 'hex');
  const payload = Buffer.concat([head, drawBytes(Math.max(0, length - head.length), random)]);
  // WIF: a last byte 1 says that the public key is written in its short form.
  if (version === '80' && length === 34) payload[33] = 1;
  return encodeBase58(Buffer.concat([payload, sumOf58(payload)]));
}
