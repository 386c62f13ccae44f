/** Tokens that are base64 of text with a fixed beginning: AWS Bedrock keys, WorkOS keys. */
import type { Check } from '../types.ts';
import { BASE62, draw } from './formats/alphabets.ts';
import { decodeBase64, decodedLength, encodeBase64Like } from './formats/base64.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { other, proved } from './formats/verdict.ts';

/** Group `body` or the whole match decodes to text that begins with the argument. */
export const base64Prefix: Check = {
  name: 'base64-prefix',
  verify(candidate, args) {
    const prefix = args.join(',');
    const text = decodeBase64(bodyOf(candidate))?.toString('latin1') ?? '';
    if (!text.startsWith(prefix)) return other(`does not decode to ${prefix}…`);
    return proved(`decodes to ${prefix}…`);
  },
  seal(candidate, args, random) {
    const prefix = args.join(',');
    const body = bodyOf(candidate);
    const text = prefix + draw(BASE62, Math.max(1, decodedLength(body) - prefix.length), random);
    return withBody(candidate, encodeBase64Like(Buffer.from(text, 'latin1'), body));
  },
};
