/**
 * HTTP Basic credentials: base64 of `user:password`, also in Docker's config.json and .npmrc.
 * Source: RFC 7617
 */
import type { Check } from '../types.ts';
import { BASE62, draw } from './formats/alphabets.ts';
import { decodeBase64, decodedLength, encodeBase64Like } from './formats/base64.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { isSampleUser, passwordKind } from './formats/password.ts';
import { fact, other, proved, refuted } from './formats/verdict.ts';

/** Group `body` or `secret`, or the whole match: visible text with a colon in it, whose right side is no stand-in. */
export const basicAuth: Check = {
  name: 'basic-auth',
  verify(candidate) {
    const text = decodeBase64(bodyOf(candidate))?.toString('utf8') ?? '';
    const colon = text.indexOf(':');
    if (colon < 0 || colon === text.length - 1 || !isVisible(text))
      return other('no user:password in base64');
    const [user, password] = [text.slice(0, colon), text.slice(colon + 1)];
    const facts = fact('user', user);
    // The example of RFC 7617 itself.
    if (user === 'Aladdin') return refuted("the standard's own example", facts);
    const kind = passwordKind(password);
    if (kind === 'stand-in')
      return isSampleUser(user)
        ? other('stands in the place of a password')
        : refuted('the word for a password in place of one', facts);
    return kind === 'trivial'
      ? refuted('a trivial password', facts)
      : proved('base64 of a user and a password', facts);
  },
  seal(candidate, _args, random) {
    const body = bodyOf(candidate);
    const length = Math.max(12, decodedLength(body));
    const user = draw(BASE62.slice(10).toLowerCase(), 3, random);
    return withBody(
      candidate,
      encodeBase64Like(Buffer.from(`${user}:${draw(BASE62, length - 4, random)}`, 'latin1'), body),
    );
  },
};

/** Letters of any script, nothing that was no UTF-8, no control characters but line ends (a JSON key file may be the password). */
function isVisible(text: string): boolean {
  return !/[\p{C}\ufffd]/u.test(text.replace(/[\t\r\n]/g, ''));
}
