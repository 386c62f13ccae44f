/** Path patterns come with a pull request: none may take long to match. */
import { ConfigError } from '../../errors.ts';

const LONGEST = 200;
/** In one part between two slashes: each more multiplies the tries by the length of a name. */
const MOST_STARS = 3;
const MOST_GLOBSTARS = 4;

/** @throws ConfigError for a pattern that is too long or has too many stars, or that leaves the repository */
export function checkGlobs(patterns: readonly string[], from: string): readonly string[] {
  for (const pattern of patterns) {
    const wrong = mistakeIn(pattern.replace(/^!/, ''));
    if (wrong === undefined) continue;
    throw new ConfigError(`${from}: the pattern ${JSON.stringify(pattern)} ${wrong}`);
  }
  return patterns;
}

function mistakeIn(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (pattern.startsWith('/'))
    return 'begins with a slash: paths are from the top of the repository';
  const parts = pattern.split('/');
  if (parts.includes('..')) return 'leaves the repository';
  if (parts.filter((part) => part === '**').length > MOST_GLOBSTARS)
    return `has more than ${MOST_GLOBSTARS} times **`;
  const stars = parts.filter((part) => part !== '**').map((part) => part.split('*').length - 1);
  if (Math.max(...stars, 0) > MOST_STARS) return `has more than ${MOST_STARS} stars in one part`;
  return undefined;
}
