/**
 * Six base62 digits of a CRC-32 at the end of a token: GitHub, npm, Polar.
 * Source: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
import type { Check } from '../types.ts';
import { BASE62, writeNumber } from './formats/alphabets.ts';
import { crc32 } from './formats/crc32.ts';
import { bodyAndSum, withSum } from './formats/groups.ts';
import { open, proved, refuted } from './formats/verdict.ts';

/** Groups `body` and `sum`: `sum` = CRC-32 of `body` in base62 (0-9A-Za-z), filled up with 0 on the left. */
export const crc32Base62: Check = {
  name: 'crc32-base62',
  verify(candidate) {
    const parts = bodyAndSum(candidate);
    if (parts === undefined) return open('no checksum in it');
    const holds = writeNumber(crc32(parts.body), BASE62, parts.sum.length) === parts.sum;
    return holds ? proved('checksum holds') : refuted('checksum does not hold: made up or mistyped');
  },
  seal(candidate) {
    const { body = '', sum = '' } = candidate.groups;
    return withSum(candidate, writeNumber(crc32(body), BASE62, sum.length));
  },
};
