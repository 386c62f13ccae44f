/** The 2,048 words of BIP-39 and their places, unpacked when the first phrase is checked. */
import { FRONT_CODED } from './bip39-words.table.ts';

let unpacked: readonly string[] | undefined;
let places: ReadonlyMap<string, number> | undefined;

/** All words, in their order. */
export function wordList(): readonly string[] {
  return (unpacked ??= unpack());
}

/** The place of a word, 0 to 2047; `undefined` where it is not in the list. */
export function placeOf(word: string): number | undefined {
  places ??= new Map(wordList().map((one, at) => [one, at]));
  return places.get(word);
}

function unpack(): readonly string[] {
  const words: string[] = [];
  for (const [, shared = '0', rest = ''] of FRONT_CODED.matchAll(/(\d)([a-z]*)/g))
    words.push((words.at(-1) ?? '').slice(0, Number(shared)) + rest);
  return words;
}
