/**
 * Eight hex digits of a CRC-32 at the end of a token: Atlassian, Grafana, Zuplo.
 * Source: https://github.com/Samsung/CredSweeper (filters for Atlassian and Grafana service account tokens)
 */
import type { Check } from '../types.ts';
import { checksum } from './formats/checksum.ts';
import { crc32, swapBytes } from './formats/crc32.ts';
import { bodyAndSum, withSum } from './formats/groups.ts';
import { open } from './formats/verdict.ts';

/**
 * Groups `body` (all that is summed, prefix included where the provider includes it) and `sum`.
 * Arguments: `le` = the bytes in little-endian order; `upper` = samples are written in capitals.
 */
export const crc32Hex: Check = {
  name: 'crc32-hex',
  verify(candidate, args) {
    const parts = bodyAndSum(candidate);
    return parts === undefined
      ? open('no checksum in it')
      : checksum(sumOf(parts.body, args) === parts.sum.toLowerCase());
  },
  seal(candidate, args) {
    const { body = '', sum = '' } = candidate.groups;
    const text = sumOf(body, args);
    return withSum(
      candidate,
      args.includes('upper') || /[A-F]/.test(sum) ? text.toUpperCase() : text,
    );
  },
};

function sumOf(body: string, args: readonly string[]): string {
  const value = crc32(body);
  return (args.includes('le') ? swapBytes(value) : value).toString(16).padStart(8, '0');
}
