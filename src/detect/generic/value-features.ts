/** Numbers that describe a value: its alphabet, entropy, likeness to words and structure. */
import type { Trigrams } from './trigrams.ts';

/** In the order in which `valueFeatures` gives them. */
export const VALUE_FEATURES = [
  'length',
  'share of digits',
  'share of capitals',
  'share of small letters',
  'share of signs',
  'kinds of characters',
  'entropy',
  'entropy against its alphabet',
  'share of different characters',
  'changes of kind',
  'longest run of one character',
  'longest run of letters',
  'likeness to words',
  'word parts',
  'share of telling words',
  'signs of code',
  'slashes',
  'dots',
  'dashes',
  'underscores',
  'spaces',
  'hex only',
  'a UUID',
  'digits only',
  'base64 padding',
  'first character',
  'last character',
  'a template or reference',
  'letters beyond ASCII',
  'capitalised words',
  'digits at its end',
  'placeholder words',
] as const;

const KIND_OTHER = 3;
const counts = new Uint8Array(256);
const CODE = /[(){}[\]<>;]|=>|::|->|\.\w+\(|&&|\|\|/;
const REFERENCE =
  /^\$|^%[\w.]+%?$|\$\{|\{\{|#\{|<%|^@[\w.]+$|^!?[A-Z][\w:]*::|^<[^<>]+>$|process\.env|os\.environ|getenv|^env[.:]|^vault:|^ssm:|^op:\/\/|^secret[:/]|^arn:|^(?:var|local|data|module)\.|^file:|^https?:\/\/[^@]*$|^\w+\.\w+\.\w|^\.{0,2}\//;
const TELLING = /pass(?:word|wd|phrase)?|pwd|secret|token|api|key|auth|cred(?:ential)?|user|admin|login|client|access|private|public|name|value|string|type|field|label|error|invalid|required|id\b/gi;
const PLACEHOLDER =
  /example|sample|dummy|fake|mock|test|your|my[-_]?|change|insert|replace|enter|placeholder|todo|foo|bar|baz|xxx|\*\*\*|\.\.\.|redacted|masked|hidden|none|null|nil|undefined|true|false|default|abc|123|qwerty|contrase|mot[-_ ]?de|passwort|senha|wachtwoord|hasło|parola|密码|密碼|пароль/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @param value latin1 */
export function valueFeatures(value: string, trigrams: Trigrams): number[] {
  const length = value.length;
  const seen = [0, 0, 0, 0];
  let [changes, sameRun, longestSame, letterRun, longestLetters, before, beyond] = [0, 0, 0, 0, 0, -1, 0];
  const signs = { '/': 0, '.': 0, '-': 0, _: 0, ' ': 0 };
  counts.fill(0);
  for (let at = 0; at < length; at++) {
    const code = value.charCodeAt(at) & 255;
    counts[code]!++;
    const kind = kindOf(code);
    seen[kind]!++;
    if (code > 127) beyond++;
    if (kind !== before && before >= 0) changes++;
    letterRun = kind === 1 || kind === 2 ? letterRun + 1 : 0;
    longestLetters = Math.max(longestLetters, letterRun);
    sameRun = at > 0 && code === (value.charCodeAt(at - 1) & 255) ? sameRun + 1 : 1;
    longestSame = Math.max(longestSame, sameRun);
    before = kind;
    const character = value[at]!;
    if (character in signs) signs[character as keyof typeof signs]++;
  }
  const [entropy, different] = entropyOf(length);
  const alphabet = (seen[0] ? 10 : 0) + (seen[1] ? 26 : 0) + (seen[2] ? 26 : 0) + (seen[3] ? 12 : 0);
  const telling = (value.match(TELLING) ?? []).join('').length;
  return [
    Math.min(length, 120),
    seen[0]! / length,
    seen[1]! / length,
    seen[2]! / length,
    seen[3]! / length,
    seen.filter((count) => count > 0).length,
    entropy,
    entropy / Math.log2(Math.max(2, Math.min(length, alphabet))),
    different / length,
    changes / length,
    longestSame,
    longestLetters,
    trigrams.cost(value),
    value.split(/[^0-9A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean).length,
    telling / length,
    Number(CODE.test(value)),
    signs['/'],
    signs['.'],
    signs['-'],
    signs._,
    signs[' '],
    Number(/^[0-9a-f]+$|^[0-9A-F]+$/.test(value)),
    Number(UUID.test(value)),
    Number(seen[0] === length),
    Number(/[^=]={1,2}$/.test(value)),
    edge(value.charCodeAt(0)),
    edge(value.charCodeAt(length - 1)),
    Number(REFERENCE.test(value)),
    beyond / length,
    Number(/^(?:[A-Z][a-z]+[\s_-]?)+$/.test(value)),
    /\d*$/.exec(value)![0].length,
    Number(PLACEHOLDER.test(value)),
  ];
}

/** 0 digit, 1 capital, 2 small letter, 3 other. */
function kindOf(code: number): number {
  if (code >= 48 && code <= 57) return 0;
  if (code >= 65 && code <= 90) return 1;
  return code >= 97 && code <= 122 ? 2 : KIND_OTHER;
}

/** Letters and digits by kind, signs one by one. */
function edge(code: number): number {
  const kind = kindOf(code);
  return kind === KIND_OTHER ? Math.min(127, code) : -1 - kind;
}

/** Shannon entropy in bits a character, and how many different characters there are. */
function entropyOf(length: number): [entropy: number, different: number] {
  let [entropy, different] = [0, 0];
  for (let code = 0; code < 256; code++) {
    const count = counts[code]!;
    if (count === 0) continue;
    different++;
    entropy -= (count / length) * Math.log2(count / length);
  }
  return [entropy, different];
}
