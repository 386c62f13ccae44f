/**
 * Personal access tokens of Azure DevOps in their older form: 52 base32 characters with a CRC-32 scattered among them.
 * Source: https://github.com/microsoft/security-utilities (SEC101_102_AdoPat.cs)
 */
import type { Check } from '../types.ts';
import { checksum } from './formats/checksum.ts';
import { crc32 } from './formats/crc32.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { decodeBase32, encodeBase32 } from './formats/base32.ts';
import { other } from './formats/verdict.ts';

/** Where the checksum's bytes stand, most significant first. */
const PLACES = [2, 7, 8, 22];
const SUMMED = [
  [0, 2],
  [3, 7],
  [9, 22],
  [23, 32],
] as const;
/** What the CRC-32 is combined with. */
const KINDS = { user: 0xe0b9692d, application: 0x1019f92e };

/** Group `body` or the whole match. A failing checksum means "no token": 52 lower-case letters and digits say nothing by themselves. */
export const azureDevopsPat: Check = {
  name: 'azure-devops-pat',
  verify(candidate) {
    const bytes = decodeBase32(bodyOf(candidate));
    if (bytes === undefined || bytes.length < 32) return other('no base32');
    const found = PLACES.reduce((sum, at) => sum * 256 + bytes[at]!, 0);
    const kind = Object.entries(KINDS).find(([, magic]) => sumOf(bytes, magic) === found);
    return kind === undefined
      ? other('its checksum does not hold')
      : checksum(true, [{ label: 'kind', value: kind[0] }]);
  },
  seal(candidate) {
    const bytes = decodeBase32(bodyOf(candidate));
    if (bytes === undefined || bytes.length < 32) return candidate.text;
    const sum = sumOf(bytes, KINDS.user);
    PLACES.forEach((place, at) => (bytes[place] = (sum >>> (24 - 8 * at)) & 0xff));
    return withBody(candidate, encodeBase32(bytes).slice(0, bodyOf(candidate).length));
  },
};

function sumOf(bytes: Buffer, magic: number): number {
  const summed = SUMMED.map(([from, to]) => bytes.toString('latin1', from, to)).join('');
  return (crc32(summed) ^ magic) >>> 0;
}
