/** Numbers that describe a value: its alphabet, entropy, likeness to words and structure. */
import { kindOf, makeUpOf, type MakeUp } from './make-up.ts';
import { shareInRuns, shareRepeated } from './runs.ts';
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
  'surprise of all its letters',
  'runs along the alphabet or keyboard',
  'repeats itself',
  'words of letters only',
  'a password, in some language',
  'base64 of a text',
] as const;

const CODE = /[(){}[\]<>;]|=>|::|->|\.\w+\(|&&|\|\|/;
const REFERENCE =
  /^\$|^%[\w.]+%?$|\$\{|\{\{|#\{|<%|^@[\w.]+$|^!?[A-Z][\w:]*::|^<[^<>]+>$|process\.env|os\.environ|getenv|^env[.:]|^vault:|^ssm:|^op:\/\/|^secret[:/]|^arn:|^(?:var|local|data|module)\.|^file:|^https?:\/\/[^@]*$|^\w+\.\w+\.\w|^\.{0,2}\//;
const TELLING =
  /pass(?:word|wd|phrase)?|pwd|secret|token|api|key|auth|cred(?:ential)?|user|admin|login|client|access|private|public|name|value|string|type|field|label|error|invalid|required|id\b/gi;
const PLACEHOLDER = latin1(
  'example|sample|dummy|fake|mock|test|your|my[-_]?|change|insert|replace|enter|placeholder|todo|foo|bar|baz|xxx|\\*\\*\\*|\\.\\.\\.|' +
    'redacted|masked|hidden|none|null|nil|undefined|true|false|default|abc|123|qwerty|contrase|mot[-_ ]?de|passwort|senha|' +
    'wachtwoord|hasło|parola|密码|密碼|пароль',
);
/** Words and what ends or parts them; letters beyond ASCII too. */
const SENTENCE = /^[A-Za-z\x80-\xff]{2,}[.,:!?]{0,3}(?: [A-Za-z\x80-\xff'-]+[.,:!?]{0,3})*$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const PRINTABLE = /^[\t\n\r\x20-\x7e]+$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What interfaces call a password, in the languages they are most translated to. */
const PASSWORD_WORDS = latin1(
  'password|passwor[td]|contrase(?:ñ|n)a|mot[-_ ]de[-_ ]passe|kennwort|senha|wachtwoord|has[lł][oa]|parol|пароль|пароля|heslo|jelsz|' +
    'salasana|l(?:ö|o)senord|adgangskode|kodeord|(?:ş|s)ifre|geslo|lozink|slapta(?:ž|z)od|κωδικ|kata sandi|mật khẩu|密码|密碼|口令|パスワード|비밀번호|암호|סיסמה|كلمة|รหัสผ่าน',
);

/** Values are bytes as latin1, so words beyond ASCII have to be looked for as their UTF-8. */
function latin1(words: string): RegExp {
  return new RegExp(Buffer.from(words, 'utf8').toString('latin1'), 'i');
}

/** @param value latin1, not empty */
export function valueFeatures(value: string, trigrams: Trigrams): number[] {
  const madeOf = makeUpOf(value);
  return [
    ...alphabetFeatures(value.length, madeOf),
    ...wordFeatures(value, madeOf, trigrams),
    ...formFeatures(value, madeOf),
    ...habitFeatures(value, madeOf, trigrams),
  ];
}

function alphabetFeatures(length: number, madeOf: MakeUp): number[] {
  const { digits, capitals, small, others, entropy } = madeOf;
  const alphabet = (digits ? 10 : 0) + (capitals ? 26 : 0) + (small ? 26 : 0) + (others ? 12 : 0);
  return [
    Math.min(length, 120),
    digits / length,
    capitals / length,
    small / length,
    others / length,
    [digits, capitals, small, others].filter((count) => count > 0).length,
    entropy,
    entropy / Math.log2(Math.max(2, Math.min(length, alphabet))),
    madeOf.different / length,
    madeOf.changes / length,
    madeOf.longestSame,
    madeOf.longestLetters,
  ];
}

function wordFeatures(value: string, { signs }: MakeUp, trigrams: Trigrams): number[] {
  return [
    trigrams.cost(value),
    value.split(/[^0-9A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean).length,
    (value.match(TELLING) ?? []).join('').length / value.length,
    Number(CODE.test(value)),
    signs['/'],
    signs['.'],
    signs['-'],
    signs._,
    signs[' '],
  ];
}

function formFeatures(value: string, { digits, beyond }: MakeUp): number[] {
  return [
    Number(/^[0-9a-f]+$|^[0-9A-F]+$/.test(value)),
    Number(UUID.test(value)),
    Number(digits === value.length),
    Number(/[^=]={1,2}$/.test(value)),
    edge(value.charCodeAt(0)),
    edge(value.charCodeAt(value.length - 1)),
    Number(REFERENCE.test(value)),
    beyond / value.length,
    Number(/^(?:[A-Z][a-z]+[\s_-]?)+$/.test(value)),
    /\d*$/.exec(value)![0].length,
    Number(PLACEHOLDER.test(value)),
  ];
}

/** What people type and write, unlike what machines draw. */
function habitFeatures(value: string, { capitals, small }: MakeUp, trigrams: Trigrams): number[] {
  return [
    Math.min(120, trigrams.cost(value) * (capitals + small)),
    shareInRuns(value),
    shareRepeated(value),
    SENTENCE.test(value) ? value.split(' ').length : 0,
    Number(PASSWORD_WORDS.test(value)),
    Number(isEncodedText(value)),
  ];
}

/** Random bytes are printable one time in three; sixteen of them never. */
function isEncodedText(value: string): boolean {
  if (value.length < 16 || !BASE64.test(value)) return false;
  return PRINTABLE.test(Buffer.from(value, 'base64').toString('latin1'));
}

/** Letters and digits by kind, signs one by one. */
function edge(code: number): number {
  const kind = kindOf(code);
  return kind === 3 ? Math.min(127, code) : -1 - kind;
}
