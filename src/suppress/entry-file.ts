/**
 * `.scan-tokens-ignore` and the baseline: sorted, one entry a line, no place and no secret in it, so that two branches
 * merge by keeping the lines of both.
 */
import { ConfigError } from '../errors.ts';
import { formatEntry, parseEntry } from './entry.ts';
import type { Entry } from './entry.ts';
import { CHEAPEST, SHARED_KEY } from './key.ts';
import type { Key } from './key.ts';

export interface EntryFile {
  /** At least one. Two after a merge of two branches that each began the file. */
  readonly keys: readonly Key[];
  readonly entries: readonly Entry[];
  /** Lines that somebody wrote for people, with their `#`. */
  readonly comments?: readonly string[];
}

/** `key v1 scrypt=14 0123456789abcdef0123456789abcdef` */
const KEY = /^key v1 scrypt=(\d{1,2}) ([0-9a-f]{32,})$/;
/** scrypt with more than this would take a gigabyte, and a file comes with a pull request. */
const HIGHEST = 17;

/**
 * @param text latin1
 * @param path for errors
 * @param needReason an entry without a reason is an error
 * @throws ConfigError with path and line
 */
export function parseEntryFile(text: string, path: string, needReason: boolean): EntryFile {
  const keys: Key[] = [];
  const entries: Entry[] = [];
  const comments: string[] = [];
  for (const [index, raw] of text
    .replace(/^\xef\xbb\xbf/, '')
    .split('\n')
    .entries()) {
    const line = raw.replace(/[ \t\r]+$/, '');
    const where = `${path}:${index + 1}`;
    refuseConflict(line, where);
    if (line === '') continue;
    if (line.startsWith('#')) comments.push(line);
    else if (line.startsWith('key ')) keys.push(parseKey(line, where));
    else entries.push(withReason(parseEntry(line, where), needReason, where));
  }
  return {
    keys: keys.length === 0 ? [SHARED_KEY] : distinct(keys),
    entries,
    ...(comments.length > 0 && { comments }),
  };
}

function refuseConflict(line: string, where: string): void {
  if (!/^(?:<{7} |={7}$|>{7} )/.test(line)) return;
  throw new ConfigError(`${where}: a merge conflict is left here`, {
    hint: `Keep the lines of both sides. With "merge=union" for this file in .gitattributes git does it by itself.`,
  });
}

function parseKey(line: string, where: string): Key {
  const match = KEY.exec(line);
  const cost = Number(match?.[1]);
  if (match === null || cost < CHEAPEST || cost > HIGHEST) {
    throw new ConfigError(`${where}: this is no key`, {
      hint: `A key is: key v1 scrypt=${CHEAPEST}…${HIGHEST}, then at least 32 hex digits. Take it from the file's history.`,
    });
  }
  return { salt: Buffer.from(match[2]!, 'hex'), cost };
}

function withReason(entry: Entry, needReason: boolean, where: string): Entry {
  if (!needReason || entry.reason !== undefined) return entry;
  throw new ConfigError(`${where}: this entry has no reason`, {
    hint: 'Write why it is no secret after --.',
  });
}

function distinct(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map((key) => [formatKey(key), key])).values()];
}

/**
 * The same file, whatever the order of the entries; one of several entries that are alike.
 * @param title what the file is for, for its first line
 * @returns latin1, ends in a line break
 */
export function formatEntryFile(
  { keys, entries, comments = [] }: EntryFile,
  title: string,
): string {
  const lines = [...new Set(entries.map(formatEntry))].sort();
  const heads = new Set([`# ${title}`, ...comments]);
  return [...heads, ...keys.map(formatKey), ...lines, ''].join('\n');
}

function formatKey({ salt, cost }: Key): string {
  return `key v1 scrypt=${cost} ${Buffer.from(salt).toString('hex')}`;
}

/** Entries that `after` has and `before` has not, by fingerprint: `this branch adds 2 suppressions`. */
export function addedEntries(before: EntryFile, after: EntryFile): Entry[] {
  const known = new Set(before.entries.map(({ fingerprint }) => fingerprint));
  return after.entries.filter(({ fingerprint }) => !known.has(fingerprint));
}
