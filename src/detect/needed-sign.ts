/** Finds a rare sign that each match of a pattern holds: where it is not near, the pattern need not run. */

/** Hardly in code, and in each URL that gives a password. */
const SIGN = '@';

/** What is no part of the pattern's own level: escapes, classes, and groups that hold no other group. */
const NESTED = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\\.|[^()\\])*\)(?:[*+?]|\{[^}]*\})?\??/g;

/**
 * @param pattern of a rule
 * @returns the sign's code, -1 where a match can do without it, or that cannot be told from the pattern's outermost level
 */
export function neededSign(pattern: string): number {
  let level = pattern;
  // Classes first, lest their brackets be taken for groups; then groups from within.
  for (let before = ''; before !== level;) [before, level] = [level, level.replace(NESTED, '')];
  const at = level.indexOf(SIGN);
  const open = at < 0 || level.includes('|') || /[()[\]]/.test(level);
  return open || /[*?{]/.test(level[at + 1] ?? '') ? -1 : SIGN.charCodeAt(0);
}
