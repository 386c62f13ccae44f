/** Tokens that are base64 of fields between separators: Elastic, Jira and Bitbucket Server, JFrog reference tokens, Clerk. */
import type { Check, Fact } from '../types.ts';
import { BASE62, draw } from './formats/alphabets.ts';
import { decodeBase64, decodedLength, encodeBase64Like } from './formats/base64.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { dateFact, fact, other, proved, refuted } from './formats/verdict.ts';

/** `=text` must be it; `#label` digits; `@label` seconds since 1970; `label` is told; `-` is not told; `/N` its length in bytes. */
interface Field {
  readonly kind: '=' | '#' | '@' | '-' | '';
  readonly text: string;
  readonly length: number | undefined;
}

/**
 * Group `body` or the whole match. First argument: the separator; then one argument a field, the last takes all that is left:
 * `base64-fields(:, key id/20, -/22)`, `base64-fields(:, =reftkn, =01, @expires, -)`.
 */
export const base64Fields: Check = {
  name: 'base64-fields',
  verify(candidate, [separator = ':', ...specs]) {
    const fields = specs.map(parseField);
    const text = decodeBase64(bodyOf(candidate))?.toString('latin1') ?? '';
    const values = split(text, separator, fields.length);
    if (values.length !== fields.length || !fields.every((field, at) => fits(field, values[at]!)))
      return startsAs(fields[0], text)
        ? refuted('begins like one, but its fields are not there: made up or cut')
        : other('does not decode to its fields');
    return proved(
      'decodes to its fields',
      fields.flatMap((field, at) => tell(field, values[at]!)),
    );
  },
  seal(candidate, [separator = ':', ...specs], random) {
    const fields = specs.map(parseField);
    const body = bodyOf(candidate);
    const fixed = fields.map((field) => lengthOf(field));
    const rest =
      decodedLength(body) -
      separator.length * (fields.length - 1) -
      fixed.reduce<number>((sum, length) => sum + (length ?? 0), 0);
    const free = Math.max(1, fixed.filter((length) => length === undefined).length);
    const values = fields.map((field, at) =>
      make(field, fixed[at] ?? Math.max(1, Math.floor(rest / free)), random),
    );
    return withBody(
      candidate,
      encodeBase64Like(Buffer.from(values.join(separator), 'latin1'), body),
    );
  },
};

/** A text with the very word that such tokens begin with is meant to be one. */
function startsAs(first: Field | undefined, text: string): boolean {
  return first?.kind === '=' && text.startsWith(first.text);
}

function parseField(spec: string): Field {
  const [, kind = '', text = '', length] = /^([=#@-]?)([^/]*)(?:\/(\d+))?$/.exec(spec) ?? [];
  return {
    kind: kind as Field['kind'],
    text,
    length: length === undefined ? undefined : Number(length),
  };
}

/** The last part keeps the separators in it: it may be raw bytes. */
function split(text: string, separator: string, count: number): readonly string[] {
  const parts = text.split(separator);
  return parts.length <= count
    ? parts
    : [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)];
}

function fits({ kind, text, length }: Field, value: string): boolean {
  if (kind === '=') return value === text;
  if (length !== undefined && value.length !== length) return false;
  return kind === '#' || kind === '@'
    ? /^\d{1,20}$/.test(value)
    : kind === '-' || /^[\x20-\x7e]+$/.test(value);
}

function tell({ kind, text }: Field, value: string): Fact[] {
  if (kind === '#' || kind === '') return fact(text, value);
  return kind === '@' ? dateFact(text, Number(value)) : [];
}

function lengthOf({ kind, text, length }: Field): number | undefined {
  return kind === '=' ? text.length : kind === '@' ? 10 : length;
}

function make({ kind, text }: Field, length: number, random: (n: number) => number): string {
  if (kind === '=') return text;
  if (kind === '@') return String(1_700_000_000 + random(100_000_000));
  return draw(kind === '#' ? '123456789' : BASE62, length, random);
}
