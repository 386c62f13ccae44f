/** Keys that are base64 of a fixed number of bytes: Laravel's APP_KEY, older Azure storage and Cosmos DB keys. */
import type { Check } from '../types.ts';
import { decodeBase64 } from './formats/base64.ts';
import { bodyOf } from './formats/groups.ts';
import { open, refuted } from './formats/verdict.ts';

/** Group `body` or the whole match decodes to as many bytes as one of the arguments says. No more can be said of random bytes. */
export const base64Bytes: Check = {
  name: 'base64-bytes',
  verify(candidate, args) {
    const bytes = decodeBase64(bodyOf(candidate));
    if (bytes === undefined || !args.includes(String(bytes.length)))
      return refuted('not as many bytes as such a key has');
    // Base64 of text is readable throughout, of a key next to never.
    return /^[\x09\x0a\x0d\x20-\x7e]*$/.test(bytes.toString('latin1'))
      ? refuted('decodes to text, not to a key')
      : open('');
  },
};
