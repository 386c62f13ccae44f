/** JSON Web Tokens of one provider, known by what their payload carries (RFC 7519). */
import type { Check } from '../types.ts';
import { type Claim, holds, parseClaims, tellingFacts } from './formats/claims.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { member } from './formats/json.ts';
import { claimReader, makeJwt, readJwt } from './formats/jwt.ts';
import { other, proved } from './formats/verdict.ts';

/**
 * Group `body` or the whole match is a JWT with all these claims: `id`, `iss=supabase`, `cognito:groups~_CRIPT`,
 * `header.ver=2`, `realm_access.roles`; `tid as tenant` also tells the claim as a fact; `|` parts alternatives.
 */
export const jwtClaims: Check = {
  name: 'jwt-claims',
  verify(candidate, args) {
    const token = readJwt(bodyOf(candidate));
    if (token === undefined) return other('no JWT: its parts are not JSON');
    const read = claimReader(token, member);
    const claims = parseClaims(args).find((group) => holds(group, read));
    if (claims === undefined) return other('a JWT, without the claims of this one');
    return proved(`a JWT that carries ${sentence(claims)}`, tellingFacts(token.payload, claims));
  },
  seal(candidate, args, random) {
    return withBody(candidate, makeJwt(bodyOf(candidate), parseClaims(args)[0] ?? [], random));
  },
};

/** `id and key`, `iss supabase and role anon`. */
function sentence(claims: readonly Claim[]): string {
  const words = claims.map(({ name, text }) => (text === '' ? name : `${name} ${text}`));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
