/**
 * One line of `.scan-tokens-ignore` or of a baseline:
 * `FINGERPRINT RULE by=WHO on=2026-11-22 until=2027-01-31 -- reason`
 */
import { ConfigError } from '../errors.ts';
import { isDay } from './day.ts';

/** What an audit said of an entry: a real secret to be rotated, none, or not decided. */
export type State = 'real' | 'none' | 'later';

/** All texts latin1, as the file has them. */
export interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly reason?: string;
  readonly by?: string;
  /** The day it was written, `2026-11-22`. */
  readonly on?: string;
  /** The last day on which it holds. */
  readonly until?: string;
  readonly state?: State;
  /** Found in old commits only, so a scan of the files cannot tell whether it is still of use. */
  readonly in?: 'history';
}

const LINE =
  /^([0-9a-f]{32})[ \t]+([a-z0-9][a-z0-9-]*)((?:[ \t]+[a-z]+=(?:"[^"]*"|[^ \t"]+))*)(?:[ \t]+--(?:[ \t]+(.*))?)?$/;
const FIELD = /([a-z]+)=(?:"([^"]*)"|([^ \t"]+))/g;
const FIELDS = ['by', 'on', 'until', 'state', 'in'] as const;
const STATES: readonly string[] = ['real', 'none', 'later'] satisfies State[];

/**
 * @param where `path:line`, for the error
 * @throws ConfigError if the line is no entry
 */
export function parseEntry(line: string, where: string): Entry {
  const match = LINE.exec(line);
  if (match === null) {
    throw new ConfigError(`${where}: this is no entry`, {
      hint: 'An entry is: fingerprint (32 hex digits), rule, by=, on=, until= (each optional), --, reason.',
    });
  }
  const [, fingerprint, rule, fields, reason = ''] = match as unknown as [
    string,
    string,
    string,
    string,
    string | undefined,
  ];
  const entry = { fingerprint, rule, ...parseFields(fields, where) };
  return /[^ \t]/.test(reason) ? { ...entry, reason } : entry;
}

function parseFields(text: string, where: string): Partial<Entry> {
  const fields: Record<string, string> = {};
  for (const match of text.matchAll(FIELD)) {
    const name = match[1]!;
    const value = match[2] ?? match[3]!;
    check(name, value, Object.hasOwn(fields, name), where);
    fields[name] = value;
  }
  return fields;
}

function check(name: string, value: string, twice: boolean, where: string): void {
  if (!FIELDS.some((known) => known === name)) {
    throw new ConfigError(`${where}: unknown field ${name}=`, {
      hint: `Known fields are ${FIELDS.join('=, ')}=.`,
    });
  }
  if (twice)
    throw new ConfigError(`${where}: ${name}= stands there twice`, { hint: 'Keep one of them.' });
  if ((name === 'on' || name === 'until') && !isDay(value)) {
    throw new ConfigError(`${where}: ${name}= is no day`, { hint: 'Write it as 2026-11-22.' });
  }
  if (name === 'state' && !STATES.includes(value)) {
    throw new ConfigError(`${where}: state= is none of ${STATES.join(', ')}`);
  }
  if (name === 'in' && value !== 'history') {
    throw new ConfigError(`${where}: in= can only be history`);
  }
}

/** The line of an entry, without its line break. Quotes and control characters, which it cannot hold, are left out. */
export function formatEntry(entry: Entry): string {
  const fields = FIELDS.flatMap((name) =>
    entry[name] === undefined ? [] : [`${name}=${quote(entry[name])}`],
  );
  const reason = entry.reason === undefined ? [] : ['--', plain(entry.reason)];
  return [entry.fingerprint, entry.rule, ...fields, ...reason].join(' ');
}

function quote(value: string): string {
  const text = plain(value).replaceAll('"', '');
  return /^[^ \t]+$/.test(text) ? text : `"${text}"`;
}

function plain(text: string): string {
  return text.replace(/[\x00-\x1f\x7f]+/g, ' ').replace(/^ +| +$/g, '');
}
