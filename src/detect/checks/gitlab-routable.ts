/**
 * GitLab's routable tokens: prefix, base64url payload, `.01.`, length of the payload in base36, CRC-32 of all that in base36.
 * Source: https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/authn/token_field/generator/routable_token.rb
 */
import type { Check, Fact } from '../types.ts';
import { BASE36, writeNumber } from './formats/alphabets.ts';
import { checksum } from './formats/checksum.ts';
import { crc32 } from './formats/crc32.ts';
import { fact, other } from './formats/verdict.ts';

/** Characters of the checksum, and of the payload's length before it. */
const SUM = 7;
const LENGTH = 2;

/** The whole match, prefix included. A first form had no `01.`; a runner's prefix may hold `_` and `.` too. */
export const gitlabRoutable: Check = {
  name: 'gitlab-routable',
  verify({ text }) {
    const payload = payloadOf(text);
    if (payload === undefined) return other('no routable token');
    return checksum(sumOf(text.slice(0, -SUM)) === text.slice(-SUM), routing(payload));
  },
  seal({ text }) {
    const end = text.search(/\.(?:01\.)?[0-9a-z]{9}$/);
    const from = /^[A-Za-z]{2,12}-(?:t\d_)?/.exec(text)?.[0].length ?? 0;
    const length = writeNumber(Math.min(end - from, 36 ** LENGTH - 1), BASE36, LENGTH);
    const summed = text.slice(0, -SUM - LENGTH) + length;
    return summed + sumOf(summed);
  },
};

function sumOf(text: string): string {
  return writeNumber(crc32(text), BASE36, SUM);
}

/** The payload is as long as the token says; its prefix cannot be told from it otherwise, both may hold `-` and `_`. */
function payloadOf(text: string): string | undefined {
  const end = text.search(/\.(?:01\.)?[0-9a-z]{9}$/);
  const length = Number.parseInt(text.slice(-SUM - LENGTH, -SUM), 36);
  return end < 0 ? undefined : text.slice(Math.max(0, end - length), end);
}

const LABELS: Readonly<Record<string, string>> = {
  o: 'organisation id',
  g: 'group id',
  p: 'project id',
  u: 'user id',
  c: 'cell',
};

/** 16 random bytes, lines such as `o:1` and `u:2k` in base36, and a byte with the size of these lines. */
function routing(payload: string): Fact[] {
  const bytes = Buffer.from(payload, 'base64');
  const size = bytes.at(-1) ?? 0;
  if (size === 0 || bytes.length < 17 + size) return [];
  return bytes
    .toString('latin1', bytes.length - 1 - size, bytes.length - 1)
    .split('\n')
    .flatMap((line) => {
      const [, key = '', value = ''] = /^([ogpuc]):([0-9a-z]{1,12})$/.exec(line) ?? [];
      return fact(LABELS[key] ?? '', key === '' ? '' : Number.parseInt(value, 36));
    });
}
