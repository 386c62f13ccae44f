/** Tokens that are base64 of a JSON object: 1Password, Sentry, Grafana Cloud, Cloudflare Tunnel, Mapbox. */
import type { Check } from '../types.ts';
import { decodeBase64, decodedLength, encodeBase64Like } from './formats/base64.ts';
import { holds, parseClaims, tellingFacts } from './formats/claims.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { fitJson } from './formats/json-fit.ts';
import { member, parseObject } from './formats/json.ts';
import { other, proved, refuted } from './formats/verdict.ts';

/**
 * Group `body` or the whole match, base64 or base64url, is JSON with these members: `iat, url, org`, `m.r as region`;
 * conditions and alternatives as in `jwt-claims`.
 */
export const jsonBase64: Check = {
  name: 'json-base64',
  verify(candidate, args) {
    const object = parseObject(decodeBase64(bodyOf(candidate))?.toString('utf8') ?? '');
    if (object === undefined) return refuted('its JSON cannot be read: made up or cut');
    const claims = parseClaims(args).find((group) => holds(group, (name) => member(object, name)));
    if (claims === undefined) return other('JSON without the members of this token');
    return proved(
      `decodes to JSON with ${claims.map(({ name }) => name).join(', ')}`,
      tellingFacts(object, claims),
    );
  },
  seal(candidate, args, random) {
    const body = bodyOf(candidate);
    const start = Buffer.from(body, 'base64').toString('latin1');
    const text = fitJson(start, parseClaims(args)[0] ?? [], decodedLength(body), random);
    return withBody(candidate, encodeBase64Like(Buffer.from(text, 'latin1'), body));
  },
};
