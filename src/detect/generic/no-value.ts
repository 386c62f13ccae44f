/** What only looks as if a name was given a value: lists, prose, calls and variables. */
import type { Context } from './context.ts';
import { isCodePath } from './path-features.ts';

/** A sign that gives a value stands before it, or before its quote: `=`, `:`, `(`, `,`, `>`, `is`, `by` … */
const SPACE_ONLY = /[\w.)]["'`]?[ \t]+["'`]?$/;
const SIGN_WORD = /\b(?:is|or|by)[ \t]+["'`]?$/i;
const FLAG = /(?:^|[\s"'`])-{1,2}[A-Za-z][\w.-]*[ \t]+["'`]?$/;
const SCHEME = /\b(?:bearer|basic|token|bot|digest|apikey|oauth)[ \t]+$/i;

/** The line is a list of names, and this is the next one: `"user", "password", "host",` */
const LIST = /,\s*["'`]?$|^\s*["'`]?$/;
/** What a key or a file is called is not the key: `SharedAccessKeyName=…`, `secret_name:`, `.scan-tokens-ignore:` */
const NAME_OF_ONE = /(?:key|secret|token|password)[-_]?names?$|ignore$/i;
/** Words one after the other, without quotes: `[acme key, acme token, acme secret]` */
const WORDS = /,[ \t]+$/;
/** `SetBasicAuth("user", …`, on one line or more: the user comes first, and a rule of its own tells the password */
const LOGIN_CALL = /(?:basic|digest|proxy|ntlm)_?auth$/i;
const FIRST_IN_CALL = /(?:auth\(|^)\s*[bLN@]?["'`]$/i;
const FIRST_ARGUMENT = /\(\s*["'`][\w.-]+["'`]\s*,\s*["'`]?$/;

/** @returns true where no value was given at all, so nothing is to be scored */
export function isNoValue(context: Context): boolean {
  const { before, after, quote } = context;
  if (isOnlyNamed(context)) return true;
  if (quote === '' && after.startsWith('(')) return true;
  if (LIST.test(before) && /^\s*,/.test(after) && !FIRST_ARGUMENT.test(before) && quote !== '')
    return true;
  // The decoder of such headers tells more than a score could.
  if (/\bbasic[ \t]+$/i.test(before) && isLogin(context.value)) return true;
  // Made to be shown in a README
  if (before.endsWith('badge.svg?token=')) return true;
  return spaceOnly(context) || variable(context);
}

function isOnlyNamed({ name, value, before, quote }: Context): boolean {
  if (NAME_OF_ONE.test(name)) return true;
  if (LOGIN_CALL.test(name) && FIRST_IN_CALL.test(before)) return true;
  return quote === '' && WORDS.test(before) && /^[a-z]+$/.test(value);
}

/** `pass VALUE` in a sentence or as a field with its type; unlike `--password VALUE` and `ENV PASSWORD VALUE`. */
function spaceOnly({ name, value, before, quote, path }: Context): boolean {
  if (!SPACE_ONLY.test(before) || SIGN_WORD.test(before) || FLAG.test(before)) return false;
  if (SCHEME.test(before)) return false;
  if (/(?:^|[^\w-])pass$/i.test(name)) return true;
  if (quote !== '') return false;
  return isCodePath(path) || !/\d/.test(value) || !/[A-Za-z]/.test(value)
    ? !/[A-Z]{2}\w*$/.test(name) || isCodePath(path)
    : false;
}

/** Is it base64 of `user:password`? */
function isLogin(value: string): boolean {
  return /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(value, 'base64').toString('latin1'));
}

/** In code a string stands in quotes; what stands in none is a name or a number, unless the line is a comment or a string. */
function variable({ value, before, after, quote, path }: Context): boolean {
  if (quote !== '' || !isCodePath(path) || !/^[\w.]+$/.test(value) || !/\s$/.test(before))
    return false;
  // YAML in a string over several lines
  if (after === '' && /^\s*[\w.-]+: $/.test(before)) return false;
  return !/["'`#*]|\/\/|--/.test(before);
}
