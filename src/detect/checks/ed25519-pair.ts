/**
 * Ed25519 key pairs of 64 bytes, the seed and its public key: Solana's. A transaction's signature is as long, and no secret.
 * Sources: RFC 8032; https://solana.com/developers/cookbook/wallets/restore-keypair (base58, or a JSON array of numbers)
 */
import type { Check } from '../types.ts';
import { drawBytes } from './formats/alphabets.ts';
import { decodeBase58, encodeBase58 } from './formats/base58.ts';
import { publicKeyOf } from './formats/ed25519.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { fact, other, proved } from './formats/verdict.ts';

/** Group `body` or `secret`, or the whole match: the second half is the public key of the first, which is told as the address. */
export const ed25519Pair: Check = {
  name: 'ed25519-pair',
  verify(candidate) {
    const bytes = bytesOf(bodyOf(candidate));
    if (bytes?.length !== 64) return other('not 64 bytes');
    const key = publicKeyOf(bytes.subarray(0, 32));
    if (!key.equals(bytes.subarray(32)))
      return other('64 bytes that are no key pair, such as a signature');
    return proved('a seed and its public key', fact('address', encodeBase58(key)));
  },
  seal(candidate, _args, random) {
    const body = bodyOf(candidate);
    if (body.startsWith('[')) return withBody(candidate, `[${[...pair(random)].join(',')}]`);
    for (let tries = 0; tries < 50; tries++) {
      const text = encodeBase58(pair(random));
      if (text.length === body.length) return withBody(candidate, text);
    }
    return candidate.text;
  },
};

function pair(random: (n: number) => number): Buffer {
  const seed = drawBytes(32, random);
  return Buffer.concat([seed, publicKeyOf(seed)]);
}

/** Base58, or a JSON array of 64 numbers. */
function bytesOf(text: string): Buffer | undefined {
  if (!text.startsWith('[')) return decodeBase58(text);
  const numbers = text.length > 600 ? [] : (text.match(/\d+/g) ?? []).map(Number);
  return numbers.every((number) => number < 256) ? Buffer.from(numbers) : undefined;
}
