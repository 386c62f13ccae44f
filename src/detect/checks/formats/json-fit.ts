/** Makes JSON text that meets conditions, begins as a match began, and has the length of that match: for samples. */
import { BASE62, draw } from './alphabets.ts';
import type { Claim } from './claims.ts';

type Random = (n: number) => number;
type Members = Map<string, string>;

/** `"name":` and a whole value, with the comma after it. */
const MEMBER = /"([^"\\]*)":("[^"\\]*"|\d+|true|false|null),/y;

/**
 * A flat JSON object of ASCII characters only.
 * @param start the decoded bytes of a match of the rule, latin1; only its beginning need be JSON (`{"alg":"` and then noise)
 * @param length bytes the text shall have; longer where the members need more
 */
export function fitJson(
  start: string,
  claims: readonly Claim[],
  length: number,
  random: Random,
  defaults: Readonly<Record<string, string>> = {},
): string {
  const wanted: Members = new Map(
    Object.entries(defaults).map(([name, text]) => [name, JSON.stringify(text)]),
  );
  for (const claim of claims) wanted.set(claim.name, valueFor(claim, random));
  const { text, names } = keepBeginning(start, wanted, random);
  const rest = [...wanted]
    .filter(([name]) => !names.has(name))
    .map(([name, value]) => `${JSON.stringify(name)}:${value}`);
  return fill(text + (text === '{' ? '' : ',') + rest.join(','), length, random);
}

function valueFor({ name, test, text }: Claim, random: Random): string {
  if (test === '=') return JSON.stringify(text);
  if (test === '~') return JSON.stringify(draw(BASE62, 6, random) + text);
  if (['exp', 'iat', 'nbf'].includes(name)) return String(1_700_000_000 + random(100_000_000));
  return JSON.stringify(draw(BASE62, 12, random));
}

/** `{` and the members of `start` that can be read, the last one completed; no comma after it. */
function keepBeginning(
  start: string,
  wanted: Members,
  random: Random,
): { text: string; names: Set<string> } {
  const names = new Set<string>();
  if (!start.startsWith('{')) return { text: '{', names };
  let at = 1;
  MEMBER.lastIndex = at;
  for (let found = MEMBER.exec(start); found !== null; found = MEMBER.exec(start)) {
    names.add(found[1]!);
    at = MEMBER.lastIndex;
  }
  const last = complete(start.slice(at), wanted, random);
  if (last === undefined) return { text: start.slice(0, at).replace(/,$/, ''), names };
  names.add(last.name);
  return { text: start.slice(0, at) + last.text, names };
}

/** A last member that breaks off (`"alg":"`, `"ia`) made whole; `undefined` where not even its name begins. */
function complete(
  rest: string,
  wanted: Members,
  random: Random,
): { name: string; text: string } | undefined {
  const found = /^"([\x20\x21\x23-\x5b\x5d-\x7e]*)(":?)?(")?([\x20\x21\x23-\x5b\x5d-\x7e]*)/.exec(
    rest,
  );
  if (found === null) return undefined;
  const [, begun = '', closed = '', quote = '', value = ''] = found;
  // A letter or two is what any match of `eyJ…` decodes to; no rule fixes so little.
  if (closed === '' && begun.length < 3) return undefined;
  const name = closed === '' ? nameFrom(begun, wanted, random) : begun;
  const want = wanted.get(name) ?? JSON.stringify(draw(BASE62, 8, random));
  const isFree = `${closed}${quote}` !== '":"' || want.startsWith(`"${value}`);
  return {
    name,
    text: `${JSON.stringify(name)}:${isFree ? want : `"${value}${draw(BASE62, 4, random)}"`}`,
  };
}

function nameFrom(begun: string, wanted: Members, random: Random): string {
  return [...wanted.keys()].find((one) => one.startsWith(begun)) ?? begun + draw(BASE62, 4, random);
}

/** Closes the object, with a member `pad` or spaces before the brace so that it has the length asked for. */
function fill(text: string, length: number, random: Random): string {
  const open = text.replace(/,$/, '');
  const missing = length - open.length - 1;
  const member = `${open === '{' ? '' : ','}"pad":""`;
  // An empty object would not begin with `eyJ` in base64, as every JWT's payload does.
  if (missing < member.length && open !== '{') return `${open}${' '.repeat(Math.max(0, missing))}}`;
  return `${open}${member.slice(0, -1)}${draw(BASE62, Math.max(0, missing - member.length), random)}"}`;
}
