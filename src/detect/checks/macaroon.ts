/**
 * Macaroons of one place: PyPI's API tokens.
 * Sources: formats/macaroon.ts; what PyPI's caveats mean: https://github.com/pypi/warehouse/blob/main/warehouse/macaroons/caveats/__init__.py
 */
import type { Check, Fact } from '../types.ts';
import { BASE36, draw } from './formats/alphabets.ts';
import { decodeBase64, decodedLength, encodeBase64Like } from './formats/base64.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { readMacaroon, writeMacaroon } from './formats/macaroon.ts';
import { dateFact, fact, proved, refuted } from './formats/verdict.ts';

/** Bytes of a macaroon beside its location, identifier and caveat, the latter two longer than 127 bytes or not. */
const FRAME = 43;

/** Group `body` or the whole match is a macaroon, base64 or base64url. Arguments: the locations it may be for; none: any. */
export const macaroon: Check = {
  name: 'macaroon',
  verify(candidate, args) {
    const bytes = decodeBase64(bodyOf(candidate));
    const found = bytes && readMacaroon(bytes);
    if (found === undefined) return refuted('no whole macaroon: cut short or made up');
    if (args.length > 0 && !args.includes(found.location))
      return refuted('a macaroon of another place', fact('location', found.location));
    return proved(
      `a macaroon of ${found.location === '' ? 'no place' : fact('', found.location)[0]!.value}`,
      found.caveats.flatMap(caveatFacts),
    );
  },
  seal(candidate, [location = ''], random) {
    const body = bodyOf(candidate);
    const caveat = '[3,"sample"]';
    const identifier = draw(
      BASE36,
      Math.max(16, decodedLength(body) - FRAME - location.length - caveat.length),
      random,
    );
    return withBody(
      candidate,
      encodeBase64Like(
        writeMacaroon(location, identifier, caveat, Buffer.from(draw(BASE36, 32, random))),
        body,
      ),
    );
  },
};

/** `[0, expires, not before]`, `[1, [project names]]`, `[3, user id]`; before 2022 an object with `permissions`. */
function caveatFacts(caveat: string): Fact[] {
  const value = parse(caveat);
  if (!Array.isArray(value))
    return fact(
      'projects',
      names((value as { permissions?: { projects?: unknown } } | null)?.permissions?.projects),
    );
  const [tag, first] = value as unknown[];
  if (tag === 0) return dateFact('expires', first);
  if (tag === 1) return fact('projects', names(first));
  return tag === 3 ? fact('user id', first) : [];
}

function names(value: unknown): string {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(' ') : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null; // a condition in another language than PyPI's: nothing is told of it
  }
}
