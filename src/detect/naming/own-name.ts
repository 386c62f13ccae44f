/**
 * Reads backwards from a value to the name it is given: `dd.apiKey = "…"`, `DD_API_KEY: …`, `--api-key …`, `<apiKey>…`,
 * `"X-Api-Key": "…"`, `setenv("DD_API_KEY", "…")`, `process.env.KEY || "…"`, `name: KEY` with `value: …` below it.
 */
import { ATTRIBUTE } from './attribute.ts';
import { holders } from './holders.ts';

/** A name and where it begins. */
export interface OwnName {
  readonly name: string;
  /** Offset at which the name begins, or the value's own where there is none. */
  readonly start: number;
  /** A sign stood between the two; else only space did, as in prose or on a command line. */
  readonly assigned: boolean;
}

const QUOTE = /["'`]/;
const NAME = /[0-9A-Za-z_.$@-]/;
// What may stand between an opening quote and the value itself: an authentication scheme
const SCHEME = /(?:bearer|basic|token|bot|apikey|api-key|key|sso-key|oauth|pat)[ \t]+$/i;
// Left of an assignment's sign may stand a type instead of the name: `key: &'static str = "…"`
const TYPE =
  /^(?:string|str|text|varchar|const|char|byte|bytes|String|SecretStr|any|object|Optional)$/;
// Names that only say "the value of the name beside me"
const VALUE_WORD =
  /(?:^|[._-])(?:value|val|default|defaultvalue|string|text|content|data|current)$/i;
const SIBLING =
  /(?:name|key|id|variable|env|field)["'`]?(?:\s*[:=]\s*|>\s*)["'`]?([0-9A-Za-z_.-]{2,80})["'`]?(?:<\/\w+>)?[\s,;<>"'{-]*(?:\w{1,20}:)?$/i;
// `api_key: str = field(default="…")`
const CALL_BEFORE = /([0-9A-Za-z_.-]{2,80})(?:\s?:[\w., |[\]]{1,60})?\s?=\s?[\w.]{1,60}\(\s{0,20}$/;
// `add_argument("--api-key", default="…")`
const ARGUMENT_BEFORE = /["'`]([0-9A-Za-z_.-]{2,80})["'`],\s*$/;
// `<password encrypted="false">VALUE`: what says more of the value than its tag is named by the attribute itself
const TAG = new RegExp(
  `<([0-9A-Za-z_.:-]{1,60})(?:\\s+${ATTRIBUTE}){0,4}\\s+(?!(?:name|key|id|property)\\s?=)${ATTRIBUTE}$`,
  'i',
);
// `string ApiKey { get; set; } = "…"`, `char api_key[] = "…"`
const BEHIND_NAME = /(?:\s*\{\s*get;[^{}\n]{0,40}\}|\[\d{0,5}\])$/;

/** Bytes of a tag with its attributes that are looked at. */
const LONGEST_TAG = 200;

/**
 * @param text what stands before and around the value
 * @param start offset of the value in it
 */
export function ownName(text: string, start: number): OwnName {
  let at = skipOpening(text, start);
  const beforeSpace = at;
  at = skipSpace(text, at);
  const sign = signBefore(text, at);
  if (sign === 0) return bareName(text, beforeSpace, at);
  at = skipSpace(text, at - sign);
  const tag = text[at] === '>' ? TAG.exec(text.slice(Math.max(0, at - LONGEST_TAG), at)) : null;
  if (tag) return { name: tag[1]!, start: at - tag[0].length + 1, assigned: true };
  const found = unwrapped(text, nameBefore(text, at), text[at] === '(' || text[at + 1] === '(');
  if (found.name === '' || !VALUE_WORD.test(found.name)) return found;
  const before = text.slice(Math.max(0, found.start - 160), found.start);
  // In `variable "db_password" { default = "…" }` what holds the value names it.
  const sibling =
    (SIBLING.exec(before) ?? ARGUMENT_BEFORE.exec(before) ?? CALL_BEFORE.exec(before))?.[1] ??
    holders(text, found.start)[0];
  return sibling === undefined
    ? found
    : { ...found, name: `${found.name} ${sibling.trim().slice(0, 80)}` };
}

/** Steps over quotes, escaped quotes, string prefixes such as `b"` and an authentication scheme. */
function skipOpening(text: string, start: number): number {
  let at = start;
  const scheme = SCHEME.exec(text.slice(Math.max(0, at - 12), at));
  const behind = scheme && at - scheme[0].length;
  // `token abc` alone names its value; `"Authorization: token abc"` has it as its scheme
  if (behind && /[:="'`][ \t]*$/.test(text.slice(Math.max(0, behind - 3), behind))) at = behind;
  while (at > 0 && (QUOTE.test(text[at - 1]!) || text[at - 1] === '\\')) at--;
  if (
    at < start &&
    /[bBrRuUfFLN@$]/.test(text[at - 1] ?? '') &&
    !/[0-9A-Za-z_]/.test(text[at - 2] ?? '')
  )
    at--;
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at > 0 && /\s/.test(text[at - 1]!)) at--;
  return at;
}

/** Length of the sign that gives a value to a name and ends at `at`: 0 where there is none. */
function signBefore(text: string, at: number): number {
  // `=`, `:=`, `::=`, `.=`, `?=`, `||=`, `==`, `=>`, `<=>`, `->`, `<-`, `||`, `??`, `:-` of a shell, `: >-` of YAML, and single signs
  const sign =
    /(?:[.:?+!|~<-]{0,3}={1,3}>?|->|<-|\|\||\?\?|:-|: ?[|>][+-]?|[:,(>|]|[)\]"'] or)$/.exec(
      text.slice(Math.max(0, at - 6), at),
    );
  return sign ? sign[0].replace(/^[)\]"']/, '').length : 0;
}

/** In `password = Some("…")` and `key: new Secret("…")` the call only wraps the value that something else names. */
function unwrapped(text: string, found: OwnName, called: boolean): OwnName {
  if (!called || found.name === '') return found;
  const before = /(?:=>|[^=!<>]=|:)\s{0,20}(?:new\s+|await\s+|&)?(?:[A-Z]\w{0,20}::)?$/.exec(
    text.slice(Math.max(0, found.start - 60), found.start),
  );
  if (!before) return found;
  const outer = nameBefore(
    text,
    skipSpace(text, found.start - before[0].length + Number(/^[^=!<>:]=/.test(before[0]))),
  );
  return outer.name === '' ? found : outer;
}

function nameBefore(text: string, from: number): OwnName {
  let end = from - (BEHIND_NAME.exec(text.slice(Math.max(0, from - 60), from))?.[0].length ?? 0);
  while (end > 0 && /["'`\])\\?]/.test(text[end - 1]!)) end--;
  let start = end;
  while (start > 0 && end - start < 100 && NAME.test(text[start - 1]!)) start--;
  // `java -Ddb.password=…`
  const name = text.slice(start, end).replace(/^-D(?=[a-z])/, '');
  const typed = TYPE.test(name) ? typedName(text, start) : null;
  if (typed !== null) return nameBefore(text, typed);
  return { name, start, assigned: true };
}

/** Where the name ends whose type begins at `start`: `key: &'static str`, `Key As String`. */
function typedName(text: string, start: number): number | null {
  const between = /(?:\s+As\s+|[:\s&']*(?:static\s*)?)$/.exec(
    text.slice(Math.max(0, start - 12), start),
  )![0];
  return between !== '' && /[0-9A-Za-z_]/.test(text[start - between.length - 1] ?? '')
    ? start - between.length
    : null;
}

/** `--api-key VALUE`, `password VALUE`, or prose: the last few words of the line. */
function bareName(text: string, beforeSpace: number, at: number): OwnName {
  if (at === beforeSpace || text.slice(at, beforeSpace).includes('\n'))
    return { name: '', start: at, assigned: false };
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const words = /(?:[0-9A-Za-z_.$@-]+[ \t]+){0,2}[0-9A-Za-z_.$@-]+$/.exec(
    text.slice(Math.max(lineStart, at - 80), at),
  );
  return { name: words?.[0] ?? '', start: at - (words?.[0].length ?? 0), assigned: false };
}
