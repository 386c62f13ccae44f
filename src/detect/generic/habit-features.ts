/** Numbers that tell what people type and write from what machines draw; asked only of values that may be secrets. */
import { shareInRuns, shareRepeated } from './runs.ts';

/** In the order in which `putHabitFeatures` gives them. */
export const HABIT_FEATURES = [
  'share of telling words',
  'signs of code',
  'a UUID',
  'a template or reference',
  'capitalised words',
  'placeholder words',
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
const CAPITALISED = /^(?:[A-Z][a-z]+[\s_-]?)+$/;
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

/** @param value latin1, not empty @param row gets the numbers from `start` on @returns where the next ones go */
export function putHabitFeatures(value: string, row: Float64Array, start: number): number {
  let at = start;
  row[at++] = (value.match(TELLING) ?? []).join('').length / value.length;
  row[at++] = Number(CODE.test(value));
  row[at++] = Number(value.length === 36 && UUID.test(value));
  row[at++] = Number(REFERENCE.test(value));
  row[at++] = Number(CAPITALISED.test(value));
  row[at++] = Number(PLACEHOLDER.test(value));
  row[at++] = shareInRuns(value);
  row[at++] = shareRepeated(value);
  row[at++] = SENTENCE.test(value) ? value.split(' ').length : 0;
  row[at++] = Number(PASSWORD_WORDS.test(value));
  row[at++] = Number(isEncodedText(value));
  return at;
}

/** Random bytes are printable one time in three; sixteen of them never. */
function isEncodedText(value: string): boolean {
  if (value.length < 16 || !beginsPrintable(value) || !BASE64.test(value)) return false;
  return PRINTABLE.test(Buffer.from(value, 'base64').toString('latin1'));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets = Uint8Array.from({ length: 256 }, (_, code) =>
  Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))),
);

/** The first three bytes, without the cost of decoding all: random ones are printable one time in twenty. */
function beginsPrintable(value: string): boolean {
  let bits = 0;
  for (let at = 0; at < 4; at++) bits = (bits << 6) | sextets[value.charCodeAt(at) & 255]!;
  return isPrintable(bits >> 16) && isPrintable((bits >> 8) & 255) && isPrintable(bits & 255);
}

function isPrintable(byte: number): boolean {
  return (byte >= 32 && byte <= 126) || byte === 9 || byte === 10 || byte === 13;
}
