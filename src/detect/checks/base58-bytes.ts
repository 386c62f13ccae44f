/** Keys that are base58 of a fixed number of bytes: Solana's, JFrog's AKCp keys. */
import type { Check } from '../types.ts';
import { drawBytes } from './formats/alphabets.ts';
import { decodeBase58, encodeBase58 } from './formats/base58.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { open, refuted } from './formats/verdict.ts';

/** Group `body` or the whole match decodes to as many bytes as one of the arguments says. */
export const base58Bytes: Check = {
  name: 'base58-bytes',
  verify(candidate, args) {
    const length = decodeBase58(bodyOf(candidate))?.length;
    return args.includes(String(length))
      ? open('')
      : refuted('not as many bytes as such a key has');
  },
  seal(candidate, [length = '64'], random) {
    const body = bodyOf(candidate);
    if (this.verify(candidate, [length]).result === 'open') return candidate.text;
    for (let tries = 0; tries < 200; tries++) {
      const text = encodeBase58(drawBytes(Number(length), random));
      if (text.length === body.length) return withBody(candidate, text);
    }
    return candidate.text;
  },
};
