/**
 * JSON Web Keys.
 * Source: RFC 7518 section 6 (`d` is private, `k` is shared), RFC 8037 (OKP)
 */
import type { Check } from '../types.ts';
import { decodeBase64 } from './formats/base64.ts';
import { fact, other, proved, refuted } from './formats/verdict.ts';

const NEEDED: Readonly<Record<string, string>> = { RSA: 'd', EC: 'd', OKP: 'd', oct: 'k' };

/** The whole match, a JSON object or a part of one, in any order, plain or escaped: `kty` and the private member belong together. */
export const jwk: Check = {
  name: 'jwk',
  verify({ text }) {
    const plain = text.replace(/\\{1,8}"/g, '"');
    const kind = member(plain, 'kty') ?? '';
    const name = NEEDED[kind];
    const value = name === undefined ? undefined : member(plain, name);
    if (value === undefined) return other('a public key');
    const bytes = decodeBase64(value);
    if (bytes === undefined || bytes.length < 16)
      return refuted('its private part is no key: cut short or made up');
    return proved(kind === 'oct' ? 'a shared key' : 'a private key', [
      ...fact('key', [kind, member(plain, 'crv')].filter(Boolean).join(', ')),
      ...fact('key id', member(plain, 'kid')),
    ]);
  },
};

function member(text: string, name: string): string | undefined {
  return new RegExp(`"${name}"\\s{0,20}:\\s{0,20}"([^"]*)"`).exec(text)?.[1];
}
