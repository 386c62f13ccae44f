/** JSON Web Tokens in their compact form (RFC 7519, RFC 7515): `header.payload.signature`, each base64url. */
import { decodeBase64, decodedLength } from './base64.ts';
import type { Claim } from './claims.ts';
import { fitJson } from './json-fit.ts';
import { type JsonObject, parseObject } from './json.ts';

/** A decoded JWT; its signature is not looked into, since nobody but its issuer can check it. */
export interface Jwt {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly signature: string;
}

/** The JWT that `text` is; `undefined` where it has not three parts or the first two are no JSON objects. */
export function readJwt(text: string): Jwt | undefined {
  const [first = '', second = '', signature, ...more] = text.split('.', 4);
  if (signature === undefined || more.length > 0) return undefined;
  const header = parsePart(first);
  const payload = header && parsePart(second);
  return header && payload && { header, payload, signature };
}

function parsePart(part: string): JsonObject | undefined {
  const bytes = decodeBase64(part);
  return bytes && parseObject(bytes.toString('utf8'));
}

/** What claims of a rule speak of: the payload, or the header for names such as `header.ver`. */
export function claimReader(
  jwt: Jwt,
  member: (object: JsonObject, name: string) => unknown,
): (name: string) => unknown {
  return (name) =>
    name.startsWith('header.') ? member(jwt.header, name.slice(7)) : member(jwt.payload, name);
}

/**
 * A JWT with these claims whose parts begin like those of `text` (where these begin as JSON) and are as long, if that is possible.
 * @param text a random match of the rule's pattern
 */
export function makeJwt(
  text: string,
  claims: readonly Claim[],
  random: (n: number) => number,
): string {
  const [header = '', payload = '', signature = ''] = text.split('.', 3);
  const ofHeader = claims
    .filter(({ name }) => name.startsWith('header.'))
    .map((claim) => ({ ...claim, name: claim.name.slice(7) }));
  const ofPayload = claims.filter(({ name }) => !name.startsWith('header.'));
  return [
    fitPart(header, ofHeader, random, { alg: 'HS256', typ: 'JWT' }),
    fitPart(payload, ofPayload, random),
    signature,
  ].join('.');
}

function fitPart(
  part: string,
  claims: readonly Claim[],
  random: (n: number) => number,
  defaults: Readonly<Record<string, string>> = {},
): string {
  const start = Buffer.from(part, 'base64').toString('latin1');
  return Buffer.from(
    fitJson(start, claims, decodedLength(part), random, defaults),
    'latin1',
  ).toString('base64url');
}
