/**
 * Any JSON Web Token.
 * Source: RFC 7519 (claims), RFC 7515 section 4.1.1 (every header names its algorithm).
 */
import type { Check } from '../types.ts';
import { tellingFacts } from './formats/claims.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { makeJwt, readJwt } from './formats/jwt.ts';
import { proved, refuted } from './formats/verdict.ts';

/** Group `body` or the whole match: header and payload are JSON objects and the header names an algorithm. */
export const jwt: Check = {
  name: 'jwt',
  verify(candidate) {
    const token = readJwt(bodyOf(candidate));
    if (token === undefined) return refuted('its parts are not JSON: made up or cut');
    const { alg } = token.header;
    if (typeof alg !== 'string') return refuted('a JWT whose header names no algorithm');
    const facts = tellingFacts(token.payload);
    if (token.signature === '' || alg.toLowerCase() === 'none')
      return refuted('a JWT without a signature', facts);
    // The payload of the sample that jwt.io and countless tutorials show.
    if (token.payload['sub'] === '1234567890' && token.payload['name'] === 'John Doe')
      return refuted("jwt.io's sample, John Doe");
    return proved('its parts decode as a JWT', facts);
  },
  seal: (candidate, _args, random) => withBody(candidate, makeJwt(bodyOf(candidate), [], random)),
};
