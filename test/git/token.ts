/** Tokens made up at run time: of the right shape, with a checksum that holds, and worth nothing. */
import { crc32 } from 'node:zlib';
import { seeded } from '../../src/rules/sample.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A classic GitHub token: prefix, 30 random characters, CRC-32 of these in 6 characters of base 62. */
export function githubToken(seed: string): string {
  const random = seeded(seed);
  const body = Array.from({ length: 30 }, () => BASE62[random(62)]).join('');
  let rest = crc32(body);
  let sum = '';
  for (let at = 0; at < 6; at++) {
    sum = BASE62[rest % 62]! + sum;
    rest = Math.floor(rest / 62);
  }
  return `gh${'p_'}${body}${sum}`;
}
