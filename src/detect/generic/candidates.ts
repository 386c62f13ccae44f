/** Finds what might be a secret under a word that speaks of one; the same for scanning and for learning the score. */
import { ownName } from '../naming/own-name.ts';
import { holdsName, wordsOf } from '../naming/words.ts';
import { valueAfter, VALUE_REACH } from './candidate.ts';
import type { Context } from './context.ts';
import { isNoValue } from './no-value.ts';

/** A value with what is known of it. Offsets in the window. */
export interface GenericCandidate {
  readonly start: number;
  readonly end: number;
  readonly context: Context;
}

const BEFORE = 200;
const AFTER = 24;
/** Bytes after the word in which a sign, a quote or a line that goes on has to come. */
const GATE = 72;

const nameByte = table((c) => /[0-9A-Za-z_$.-]/.test(c));
/** What lets a value follow: signs, quotes, brackets that open; not `)` or `;`, which end the matter. */
const signByte = table((c) => /["'`=:>(,?|\\<@]/.test(c));
const space = table((c) => /[\s\]}[{)!*]/.test(c));
/** First letters of `value`, `default`, `string`, `content`. */
const valueWord = table((c) => /[vdsc]/i.test(c));

function table(test: (character: string) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => Number(test(String.fromCharCode(byte))));
}

/**
 * @param bytes the window
 * @param wordEnd offset right after the telling word
 * @param path of the item
 * @returns the value that follows under this very name, or null
 */
export function candidateAfter(
  bytes: Buffer,
  wordEnd: number,
  path: string,
): GenericCandidate | null {
  if (!mayFollow(bytes, wordEnd)) return null;
  const value = valueAfter(
    bytes.toString('latin1', wordEnd, Math.min(bytes.length, wordEnd + VALUE_REACH)),
    wordEnd,
  );
  if (!value) return null;
  const from = Math.max(0, wordEnd - BEFORE);
  const text = bytes.toString('latin1', from, Math.min(bytes.length, value.end + AFTER));
  const before = text.slice(0, value.start - from);
  const name = nameOf(text, value.start - from, before);
  const after = text.slice(value.end - from);
  const context: Context = {
    name,
    value: text.slice(value.start - from, value.end - from),
    quote: value.quote,
    before: before.slice(before.lastIndexOf('\n') + 1).slice(-100),
    after: after.slice(value.quote.length).split('\n', 1)[0]!,
    path,
  };
  return isNoValue(context) ? null : { start: value.start, end: value.end, context };
}

/** A scheme names its value wherever that stands: `value: "Bearer …"`. */
function nameOf(text: string, start: number, before: string): string {
  const { name } = ownName(text, start);
  return /\b[Bb]earer[ \t]+$/.test(before) && !/auth|bearer/i.test(name) ? `${name} bearer` : name;
}

/** `APPKEY`, `masterkey`: unlike `monkey` and `hotkey`, keys that open something. */
const OPENING_KEY =
  /(?:api|auth|access|secret|master|private|priv|sign|signing|encrypt|encryption|decryption|crypt|crypto|cipher|aes|hmac|jwt|app|user|service|account|licen[sc]e|session|consumer|client|shared|storage|admin|root|server)key$/;

/** `storepass`, `dbpass`: unlike `bypass` and `compass`, passwords. */
const OPENING_PASS =
  /(?:db|user|root|admin|store|key|smtp|ftp|mail|login|auth|proxy|bind|ldap|my|sql|ssh|pg|wifi|vnc|http|basic|master|service|account)pass$/;

/** In a longer run two or three letters stand by chance: base64 ends in `Pw==` one time in a thousand. */
const LONGEST_NAME = 30;

/**
 * Does the name hold the word? At the end of a longer one, too, where no capital parts them: `PGPASSWORD`, `authtoken`.
 * @param name as written; @param word lower-case
 */
export function speaksOf(name: string, word: string): boolean {
  if (word.length <= 3 && name.length > LONGEST_NAME) return false;
  const words = wordsOf(name);
  if (holdsName(words, word)) return true;
  if (word === 'key') return words.some((each) => OPENING_KEY.test(each));
  if (word === 'pass') return words.some((each) => OPENING_PASS.test(each));
  return (word.length >= 5 || word === 'pwd') && words.some((each) => each.endsWith(word));
}

/** The cheap look that spares nearly all words a string: does anything follow that gives a value? */
function mayFollow(bytes: Buffer, wordEnd: number): boolean {
  const limit = Math.min(bytes.length, wordEnd + GATE);
  let at = wordEnd;
  while (at < limit && nameByte[bytes[at]!]) at++;
  const spaceAt = at;
  while (at < limit && space[bytes[at]!]) at++;
  if (at >= limit) return false;
  if (signByte[bytes[at]!]) return true;
  // Only space between the two: `--password VALUE`, `password VALUE`, `PASSWORD is VALUE`; or `value: …` in the next line
  if (at === spaceAt || !nameByte[bytes[at]!]) return false;
  return bytes[spaceAt] === 32 || (bytes[spaceAt] === 10 && valueWord[bytes[at]!] === 1);
}
