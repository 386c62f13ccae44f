/** The named sub-patterns of rule files: `ghp_{base62}{36}` instead of `ghp_[0-9A-Za-z]{36}`. */
import { ConfigError } from '../errors.ts';

/** Bodies of character classes, so that `{base62}` may also stand inside brackets: `[{base62}.]`. */
const CLASSES: Readonly<Record<string, string>> = {
  digit: '0-9',
  hex: '0-9a-f',
  HEX: '0-9A-F',
  anyhex: '0-9a-fA-F',
  lower36: '0-9a-z',
  upper36: '0-9A-Z',
  alpha: 'A-Za-z',
  base32: 'A-Z2-7',
  // Bitcoin's alphabet: no 0, O, I, l
  base58: '1-9A-HJ-NP-Za-km-z',
  base62: '0-9A-Za-z',
  base64: '0-9A-Za-z+/',
  base64url: '0-9A-Za-z_\\-',
};

/** Whole shapes; they cannot stand inside brackets. */
const GROUPS: Readonly<Record<string, string>> = {
  uuid: '(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})',
  // RFC 7519 compact form: both header and payload are JSON objects, so both start with base64url of `{"`
  jwt: '(?:eyJ[0-9A-Za-z_\\-]{8,2000}\\.eyJ[0-9A-Za-z_\\-]{8,6000}\\.[0-9A-Za-z_\\-]{16,1500})',
  // As many parts, the first of which is JSON; what the others hold is the issuer's affair (RFC 7515: the payload is any bytes)
  jws: '(?:ey[0-9A-Za-z_\\-]{8,2000}\\.[0-9A-Za-z_\\-]{8,6000}\\.[0-9A-Za-z_\\-]{16,1500})',
};

// An escaped character, a bracket, a named sub-pattern `{hex}`, or any other character
const TOKEN = /\\.|\[|\]|\{([A-Za-z][A-Za-z0-9]*)\}|[^]/g;

/**
 * Fills in the named sub-patterns.
 * @param pattern pattern as written in a rule file
 * @returns source of a JavaScript regular expression
 * @throws ConfigError for a name that does not exist
 */
export function fillSubPatterns(pattern: string): string {
  let inBrackets = false;
  return pattern.replace(TOKEN, (token: string, name: string | undefined) => {
    if (token === '[') inBrackets = true;
    if (token === ']') inBrackets = false;
    return name === undefined ? token : subPattern(name, inBrackets);
  });
}

function subPattern(name: string, inBrackets: boolean): string {
  const body = CLASSES[name];
  if (body !== undefined) return inBrackets ? body : `[${body}]`;
  const group = GROUPS[name];
  if (group !== undefined && !inBrackets) return group;
  const known = Object.keys(inBrackets ? CLASSES : { ...CLASSES, ...GROUPS }).join(', ');
  throw new ConfigError(`no sub-pattern is called {${name}}${inBrackets ? ' inside brackets' : ''}`, {
    hint: `There are: ${known}.`,
  });
}
