/** Patterns of Go (RE2) as patterns of JavaScript, as far as both mean the same. */

const CLASSES: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  digit: '0-9',
  lower: 'a-z',
  upper: 'A-Z',
  space: '\\s',
  punct: '!-/:-@[-`{-~',
  xdigit: '0-9A-Fa-f',
  word: '\\w',
};

export interface Pattern {
  readonly source: string;
  readonly ignoreCase: boolean;
}

/** @returns the pattern, or why there is none: https://github.com/google/re2/wiki/Syntax */
export function fromGo(go: string): Pattern | { readonly why: string } {
  const [start = '', letters = ''] = /^\(\?([ims]+)\)/.exec(go) ?? [];
  const source = go
    .slice(start.length)
    .replaceAll('(?P<', '(?<')
    .replaceAll('\\A', '^')
    .replaceAll('\\z', '$')
    .replace(/\[:([a-z]+):\]/g, (whole, name: string) => CLASSES[name] ?? whole);
  if (/\\p|\\Q|\(\?[imsU-]+[:)]/.test(source))
    return { why: 'it has flags or classes in its middle that JavaScript does not know' };
  try {
    new RegExp(source, letters.includes('i') ? 'i' : '');
  } catch {
    return { why: 'JavaScript does not take it as a regular expression' };
  }
  return { source, ignoreCase: letters.includes('i') };
}

/** @returns null where it is none */
export function regexFromGo(go: string): RegExp | null {
  const pattern = fromGo(go);
  return 'why' in pattern ? null : new RegExp(pattern.source, pattern.ignoreCase ? 'i' : '');
}

/**
 * Calls a group `secret`.
 * @param group 1-based; 0 for the first one there is
 */
export function withSecret(source: string, group: number): string {
  if (source.includes('(?<secret>')) return source;
  let seen = 0;
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '(' && !inClass && source[at + 1] !== '?') {
      seen++;
      if (seen === Math.max(1, group))
        return `${source.slice(0, at)}(?<secret>${source.slice(at + 1)}`;
    }
  }
  return source;
}
