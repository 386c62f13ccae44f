/** Writes a path so that a shell and git both take it as just that path. */
import { isUtf8 } from 'node:buffer';

/**
 * @param path latin1, one character a byte
 * @returns `src/bot.js`, `'a b.js'`, `$'odd\x0aname'` (bash, zsh); Unicode, safe to print
 */
export function quotePath(path: string): string {
  // A leading colon and * ? [ \ mean something to git even when quoted: gitglossary(7), pathspec.
  const spec = /^:|[*?[\\]/.test(path)
    ? `:(top,literal)${path}`
    : path.startsWith('-')
      ? `./${path}`
      : path;
  return quote(spec);
}

function quote(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  const shown = bytes.toString('utf8');
  if (!isUtf8(bytes) || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(shown)) return ansiQuote(bytes);
  return /^[\p{L}\p{N}\p{M}_./+@%,=:-]+$/u.test(shown)
    ? shown
    : `'${shown.replaceAll("'", "'\\''")}'`;
}

function ansiQuote(bytes: Buffer): string {
  const parts = Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    if (byte < 0x20 || byte > 0x7e) return `\\x${byte.toString(16).padStart(2, '0')}`;
    return character === "'" || character === '\\' ? `\\${character}` : character;
  });
  return `$'${parts.join('')}'`;
}
