/** Sees to it that a file of allowed findings has a key of its own, at a cost that fits what is found. */
import { randomBytes } from 'node:crypto';
import type { Finding } from '../detect/types.ts';
import type { EntryFile } from '../suppress/entry-file.ts';
import { guessable } from '../suppress/guessable.ts';
import { costFor, SHARED_KEY, type Key } from '../suppress/key.ts';
import { Prints } from './suppress/prints.ts';

/** A key made for few values makes a scan of many slow; a file is written anew only where it is this much (8 times). */
const TOO_DEAR = 3;
const AT_ONCE = 8;

/**
 * A file that was begun by hand, or whose key has become too dear, gets a new key; entries of what is found now are
 * written with it, others stay as they are, and with them the key they go by.
 * @param file null where there is none yet
 * @param found one finding for each value: the more of them can be guessed, the less a guess may cost
 */
export async function withOwnKey(
  file: EntryFile | null,
  found: readonly Finding[],
): Promise<EntryFile> {
  const guesses = found.filter(({ secret }) => guessable(secret.reveal())).length;
  if (file === null) return { keys: [newKey(guesses)], entries: [] };
  const dearest = Math.max(...file.keys.map(({ cost }) => cost));
  const fits = !file.keys.includes(SHARED_KEY) && dearest < costFor(guesses) + TOO_DEAR;
  return fits ? file : rekeyed(file, newKey(guesses), found);
}

function newKey(guesses: number): Key {
  return { salt: randomBytes(16), cost: costFor(guesses) };
}

async function rekeyed(file: EntryFile, key: Key, found: readonly Finding[]): Promise<EntryFile> {
  const [before, after] = [new Prints([file]), new Prints([{ keys: [key], entries: [] }])];
  const renewed = new Map<string, string>();
  const missing = new Set(file.entries.map(({ fingerprint }) => fingerprint));
  const rules = new Set(file.entries.map(({ rule }) => rule));
  const likely = found.filter(({ rule }) => rules.has(rule.id));
  // Under a dear key each takes long, so it ends with the last entry that was missing.
  for (let at = 0; at < likely.length && missing.size > 0; at += AT_ONCE) {
    await Promise.all(
      likely.slice(at, at + AT_ONCE).map(async (finding) => {
        for (const old of await before.of(finding))
          if (missing.delete(old)) renewed.set(old, (await after.of(finding))[0]!);
      }),
    );
  }
  const entries = file.entries.map((entry) => ({
    ...entry,
    fingerprint: renewed.get(entry.fingerprint) ?? entry.fingerprint,
  }));
  return { ...file, keys: missing.size === 0 ? [key] : [key, ...file.keys], entries };
}
