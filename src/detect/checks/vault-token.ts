/**
 * HashiCorp Vault's server-side consistent tokens, `hvs.CAES…`: base64url of a protobuf with version, HMAC and token.
 * Source: https://github.com/hashicorp/vault/blob/main/helper/pb/token.proto
 */
import type { Check } from '../types.ts';
import { BASE62, draw, drawBytes } from './formats/alphabets.ts';
import { decodeBase64, decodedLength } from './formats/base64.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { open, proved, refuted } from './formats/verdict.ts';

/** token_version = 1, then an hmac of 32 bytes. */
const HEAD = Buffer.from([0x08, 1, 0x12, 32]);

/** Group `body` (what stands behind `hvs.`) or the whole match; older tokens, 24 letters and digits, hold nothing to check. */
export const vaultToken: Check = {
  name: 'vault-token',
  verify(candidate) {
    const bytes = decodeBase64(bodyOf(candidate).replace(/^hv[sbr]\./, ''));
    if (bytes?.subarray(0, 4).equals(HEAD) !== true) return open('');
    const [tag, length] = [bytes[36], bytes[37]];
    const isWhole =
      tag === 0x1a &&
      length !== undefined &&
      length > 2 &&
      bytes.length >= 38 + length &&
      bytes[38] === 0x0a;
    return isWhole
      ? proved('decodes to a token of Vault')
      : refuted('no whole token: cut short or made up');
  },
  seal(candidate, _args, random) {
    const body = bodyOf(candidate);
    const [, head = '', rest = ''] = /^(hv[sbr]\.)?(.*)$/s.exec(body) ?? [];
    // Shorter ones are of the older kind.
    if (rest.length < 88) return candidate.text;
    const inner = Math.max(26, Math.min(120, decodedLength(rest) - 38));
    const token = Buffer.concat([
      Buffer.from([0x0a, inner - 2]),
      Buffer.from(draw(BASE62, inner - 2, random)),
    ]);
    const bytes = Buffer.concat([HEAD, drawBytes(32, random), Buffer.from([0x1a, inner]), token]);
    return withBody(candidate, head + bytes.toString('base64url'));
  },
};
