/**
 * Six base64 characters of a CRC-32 at the end of a token: Confluent.
 * Source: https://github.com/praetorian-inc/titus (rule for Confluent API secrets)
 */
import type { Check } from '../types.ts';
import { checksum } from './formats/checksum.ts';
import { crc32, swapBytes } from './formats/crc32.ts';
import { bodyAndSum, withSum } from './formats/groups.ts';
import { open } from './formats/verdict.ts';

/** Groups `body` and `sum`: `sum` = base64, without padding, of the four bytes of CRC-32(`body`). Argument `le` = least significant byte first. */
export const crc32Base64: Check = {
  name: 'crc32-base64',
  verify(candidate, args) {
    const parts = bodyAndSum(candidate);
    return parts === undefined
      ? open('no checksum in it')
      : checksum(sumOf(parts.body, args) === parts.sum);
  },
  seal: (candidate, args) => withSum(candidate, sumOf(candidate.groups['body'] ?? '', args)),
};

function sumOf(body: string, args: readonly string[]): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(args.includes('le') ? swapBytes(crc32(body)) : crc32(body));
  return bytes.toString('base64').replace(/=+$/, '');
}
