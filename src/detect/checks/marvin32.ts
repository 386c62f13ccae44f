/**
 * Azure's identifiable keys: base64 whose last four bytes are a keyed checksum of the others, right behind a readable signature (`+ASt`).
 * Source: https://github.com/microsoft/security-utilities (IdentifiableSecrets.ValidateChecksum, IdentifiableMetadata)
 */
import type { Candidate, Check } from '../types.ts';
import { BASE62, draw } from './formats/alphabets.ts';
import { decodeBase64, encodeBase64Like } from './formats/base64.ts';
import { checksum } from './formats/checksum.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { marvin32 as marvin, seedOf } from './formats/marvin32.ts';
import { fact, open, other } from './formats/verdict.ts';

/** Of the random first characters, so many are drawn anew until no `+` or `/` is in the checksum (some kinds allow none). */
const VARIED = 12;
/** Characters that hold the checksum's four bytes. */
const SUM = 6;

/**
 * Group `body` or the whole match. Arguments: the kinds of key, eight characters each (`Send0000, Listen00`); one has to fit.
 * `lenient`: a checksum that does not hold says nothing (Azure Redis replaces `+` and `/` in finished keys).
 */
export const marvin32: Check = {
  name: 'marvin32',
  verify(candidate, args) {
    const bytes = decodeBase64(bodyOf(candidate));
    if (bytes === undefined || bytes.length < 24) return other('no base64 of a key');
    const kind = args.find((seed) => seed !== 'lenient' && fits(bytes, seed));
    if (kind === undefined && args.includes('lenient')) return open('its checksum cannot be read');
    return checksum(kind !== undefined, fact('kind', kind));
  },
  seal(candidate, args, random) {
    for (let tries = 0; tries < 1000; tries++) {
      const body = sealOnce(candidate, args[0] ?? 'Default0', random);
      if (!/[+/_-]/.test(body.replace(/=+$/, '').slice(-SUM))) return withBody(candidate, body);
    }
    return candidate.text;
  },
};

function fits(bytes: Buffer, kind: string): boolean {
  return marvin(bytes.subarray(0, -4), seedOf(kind)).equals(bytes.subarray(-4));
}

function sealOnce(candidate: Candidate, kind: string, random: (n: number) => number): string {
  const body = bodyOf(candidate);
  const bytes = decodeBase64(draw(BASE62, VARIED, random) + body.slice(VARIED)) ?? Buffer.alloc(32);
  marvin(bytes.subarray(0, -4), seedOf(kind)).copy(bytes, bytes.length - 4);
  return encodeBase64Like(bytes, body);
}
