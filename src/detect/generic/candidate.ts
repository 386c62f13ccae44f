/**
 * From a word such as `password` forward to the value it may be given. Works on bytes, since such words are frequent in
 * code and hardly any of them has a value behind it:
 *   password = "…"   "password": "…"   PASSWORD=…   <password>…</password>   --password …   setPassword("…")
 *   getenv("PASSWORD", "…")   password: string = "…"   name: PASSWORD / value: …   ?password=…&   Authorization: Bearer …
 */

import { ATTRIBUTE } from '../naming/attribute.ts';

/** Where a value stands, half open. */
export interface ValueAt {
  readonly start: number;
  readonly end: number;
  /** The quote it stands in, empty for a bare value. */
  readonly quote: string;
}

const LONGEST = 300;
const REACH = 160;

// What follows the word up to the value; a sibling name (`value:`), a type or a wrapping call may come between.
const NAME_REST = '[\\w$.-]{0,60}';
const OTHER_KEYS =
  '(?:(?:[Tt]ype|[Dd]escription|sensitive|NoEcho)["\']?\\s*[=:]\\s*[^\\n]{0,60}\\n\\s*){0,3}';
const SIBLING =
  '["\'`]?(?:\\s*/?>)?(?:</\\w+>)?[\\s,;:{<"\'-]{1,40}' +
  `${OTHER_KEYS}["']?(?:\\w{1,20}:)?(?:[Vv]alue|val|string|[Dd]efault|defaultValue|content)["'\`]?\\s*(?:[:=]|>)\\s*`;
const TYPE =
  "(?:\\s*[!?]?:\\s*(?:[\\w&?.<>\\[\\]| ]|'static ){1,40}?(?=\\s*=[^=>])|\\[\\d{0,5}\\]|\\s\\{ ?get;[^{}\\n]{0,40}\\}|\\s+As\\s+\\w{1,20}(?=\\s*=))?";
const SIGN =
  '(?:\\s{0,40}(?:[.:?+!|~<-]{0,3}={1,3}>?|\\|\\||\\?\\?|:-|->|<-|: ?[|>][+-]?[ \\t]*\\r?\\n|[:(,]|\\b(?:is|or|BY|by)\\b)\\s{0,40}|\\s?>\\s{0,40}|[ \\t]{1,40})';
// `<password encrypted="false">`
const ATTRIBUTES = `(?:\\s+${ATTRIBUTE}){1,5}(?=\\s?>)`;
const CLOSERS = '\\\\?["\'`]?[\\])}]{0,2}\\??';
const WRAP =
  '(?:(?:new\\s+)?(?:[A-Z][\\w.:]{0,30}|(?:[a-z]\\w{0,20}[.:]{1,2}){0,3}(?:[a-z]\\w{0,16})?(?:[Ff]ield|[Ee]ncode|[Dd]ecode|[Hh]ex|[Bb]ytes|[Kk]ey|[Ss]ecret|quote|text|str|[Ss]tring|[Bb]64|[Bb]ase64)\\w{0,12})\\(\\s*(?:default\\s?=\\s?)?){0,2}(?:[bBrRuUfFLN@&*$]{1,2}(?=\\\\?["\'`]))?';
const SCHEME = '(?:(?:[Bb]earer|[Bb]asic|[Tt]oken|[Bb]ot|[Dd]igest|[Aa]pi[Kk]ey|OAuth)\\s+)?';
// `"\"…\""` and `'"…"'` are strings within a string
const QUOTE = '["\'`]\\\\["\']|\'"|"\'|``|\\\\?["\'`]|&quot;|&#3[49];|';
const OPENING = new RegExp(
  `^${NAME_REST}(?:${SIBLING}|(?:${ATTRIBUTES}|${CLOSERS}${TYPE})${SIGN})${WRAP}(${QUOTE})${SCHEME}`,
);

const BARE = /^[^\s"'`,;<>(){}[\]|&\\]+/;

/**
 * @param text what stands from the end of the word on, latin1, at least `REACH + LONGEST` bytes of it where there are
 * @param offset of `text` in the window
 */
export function valueAfter(text: string, offset: number): ValueAt | null {
  const opening = OPENING.exec(text.slice(0, REACH));
  if (!opening) return null;
  const at = opening[0].length;
  const quote = opening[1]!;
  const value =
    quote === '' ? BARE.exec(text.slice(at, at + LONGEST))?.[0] : quoted(text, at, quote);
  // `--token on=2026-11-22`: a bare value that names itself is another pair, which its own name leads to
  if (!value || (quote === '' && /^[A-Za-z]\w*=[^=]/.test(value))) return null;
  return { start: offset + at, end: offset + at + value.length, quote };
}

/** `"\"` and `'"` end with their second part. */
const OUTER_QUOTE = /^["'`](?=\\?["'])/;

/** Up to the same quote, which may be escaped as the first was; none over the end of the line. */
function quoted(text: string, at: number, opening: string): string | null {
  const quote = opening.replace(OUTER_QUOTE, '');
  for (let i = at; i < Math.min(text.length, at + LONGEST); i++) {
    if (text[i] === '\n' || text[i] === '\r') return null;
    if (text.startsWith(quote, i)) return text.slice(at, i);
    if (text[i] === '\\') i++;
  }
  return null;
}

/** How much text `valueAfter` wants to see. */
export const VALUE_REACH = REACH + LONGEST;
