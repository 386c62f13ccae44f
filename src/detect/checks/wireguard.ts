/**
 * WireGuard private keys: 32 bytes in base64, three bits of the first and one of the last cleared, one set.
 * Sources: https://www.wireguard.com/protocol/, https://cr.yp.to/ecdh.html (clamping), `wg genkey`
 */
import type { Check } from '../types.ts';
import { decodeBase64, encodeBase64Like } from './formats/base64.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { open, other, refuted } from './formats/verdict.ts';

/** Group `body` or the whole match. One random value in 32 is clamped by chance, so nothing is proved by it. */
export const wireguard: Check = {
  name: 'wireguard',
  verify(candidate) {
    const bytes = decodeBase64(bodyOf(candidate));
    if (bytes?.length !== 32) return other('not 32 bytes');
    const isClamped = (bytes[0]! & 7) === 0 && (bytes[31]! & 0xc0) === 0x40;
    return isClamped
      ? open('its bits are set as wg genkey sets them')
      : refuted('its bits are not set as wg genkey sets them');
  },
  seal(candidate) {
    const bytes = decodeBase64(bodyOf(candidate));
    if (bytes?.length !== 32) return candidate.text;
    bytes[0]! &= 0xf8;
    bytes[31] = (bytes[31]! & 0x3f) | 0x40;
    return withBody(candidate, encodeBase64Like(bytes, bodyOf(candidate)));
  },
};
