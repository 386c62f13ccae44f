/** Makes text from outside safe to show: nothing in it can move the cursor, hide or turn round what is read. */

/** Well-formed UTF-8 of two to four bytes (Unicode 15, table 3-7), or one byte that belongs to none. */
const BYTES =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;

/** Controls (C0, DEL, C1), invisible and direction-changing characters, lone surrogates, line and paragraph separators. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * @param text latin1: one character a byte, as paths and file content come
 * @returns valid UTF-8 decoded, other bytes as `\xNN`, unsafe characters as `\xNN` or `\u{NNNN}`
 */
export function visibleBytes(text: string): string {
  return visibleText(
    text.replace(BYTES, (found) => (found.length === 1 ? escape(found) : decode(found))),
  );
}

/** @param text Unicode, such as a rule's words; the same escapes without decoding */
export function visibleText(text: string): string {
  return text.replace(UNSAFE, escape);
}

function decode(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function escape(character: string): string {
  const code = character.codePointAt(0)!;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return `\\u{${code.toString(16)}}`;
}
