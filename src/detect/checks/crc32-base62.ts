/**
 * Six base62 digits of a CRC-32 at the end of a token: GitHub, npm, Polar.
 * Sources: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/,
 * https://github.com/polarsource/polar/blob/main/server/polar/kit/crypto.py
 */
import type { Check } from '../types.ts';
import { BASE62, writeNumber } from './formats/alphabets.ts';
import { checksum } from './formats/checksum.ts';
import { crc32 } from './formats/crc32.ts';
import { bodyAndSum, withSum } from './formats/groups.ts';
import { open } from './formats/verdict.ts';

/** Groups `body` and `sum`: `sum` = CRC-32 of `body` in base62 (0-9A-Za-z), filled up with 0 on the left. */
export const crc32Base62: Check = {
  name: 'crc32-base62',
  verify(candidate) {
    const parts = bodyAndSum(candidate);
    if (parts === undefined) return open('no checksum in it');
    return checksum(writeNumber(crc32(parts.body), BASE62, parts.sum.length) === parts.sum);
  },
  seal(candidate) {
    const { body = '', sum = '' } = candidate.groups;
    return withSum(candidate, writeNumber(crc32(body), BASE62, sum.length));
  },
};
