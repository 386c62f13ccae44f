/** Values of a form that no secret has, whatever their name says; told from secrets without any score. */
import { shareInRuns, shareRepeated } from './runs.ts';

/** What interfaces write beside the field, in the languages they are most translated to; values are bytes as latin1. */
const THE_WORD = new RegExp(
  `^(?:${Buffer.from(
    'password|passwort|passord|kennwort|wachtwoord|contraseña|contrasena|clave|mot[-_ ]?de[-_ ]?passe|senha|parola|parole|parool|' +
      'пароль|hasło|haslo|heslo|lozinka|jelszó|salasana|lösenord|losenord|adgangskode|kodeord|şifre|sifre|geslo|slaptažodis|' +
      '密码|密碼|口令|パスワード|비밀번호|암호',
  ).toString('latin1')})[\\d!.?]{0,4}$`,
  'i',
);

const FORMS: readonly RegExp[] = [
  THE_WORD,
  // Three dots (also as UTF-8) stand for what was left out: masked values, this tool's own reports among them.
  /\.\.\.|\xe2\x80\xa6/,
  // A pattern describes values and is none: `[0-9a-f]{40}`, `\d+`
  /\[[^\]]*\w-\w[^\]]*\]|\\[dws][*+{]|\}\{\d|\)\{\d/,
  // Public keys in base64: what the DER of each begins with (RFC 5280, SubjectPublicKeyInfo)
  /^(?:MI[GI][\w+/]{0,6}MA0GCSqGSIb3DQEBAQUAA4|MII[BC][\w+/]{2,5}ANBgkqhkiG9w0BAQEFAAOC)/,
  /^(?:M[FHI][\w+/]{1,6}E[wA]YHKoZIzj0CAQ|M[FH][\w+/]{2,4}DQYJKoZIhvcNAQEBBQAD|MCowBQYDK2V[wu])/,
  // Hashes of passwords, which a rule of their own tells
  /^\$(?:\d|2[abxy]|apr1|argon2\w{1,2})\$/,
  // A number: `0x4f`
  /^0x[0-9a-fA-F]{1,8}$/,
];

/** From this share of characters on someone ran a finger along the keys, or typed the same thing again and again. */
const TYPED = 0.75;
const LONG = 8;

/** @param value latin1, not empty */
export function isNoSecret(value: string): boolean {
  if (FORMS.some((form) => form.test(value))) return true;
  return value.length >= LONG && Math.max(shareInRuns(value), shareRepeated(value)) > TYPED;
}
