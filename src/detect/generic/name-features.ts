/** Numbers that describe the name a value stands under. */
import { wordsOf } from '../naming/words.ts';

/** In the order in which `nameFeatures` gives them. */
export const NAME_FEATURES = [
  'name speaks of a password',
  'name speaks of a secret',
  'name speaks of a token',
  'name speaks of a key',
  'name speaks of authentication',
  'name says which key',
  'name ends in the telling word',
  'name ends in what is no secret',
  'words in the name',
  'name is public',
  'name in capitals',
  'name is nothing but the telling word',
  'length of the name',
  'name speaks of what is public or derived',
] as const;

const PASSWORD =
  /^(?:pass|password|passwd|pwd|passphrase|passcode|pw|pin|psw)s?\d*$|password|passwd|pwd$/;
const SECRET = /^(?:secret|otp|totp|seed|mnemonic|salt)s?\d*$|secret/;
const TOKEN = /^(?:token|jwt|bearer|pat|cookie|session)s?\d*$|token/;
const KEY = /^(?:key|apikey)s?\d*$|apikey|[a-z]{2}key$/;
const AUTH =
  /^(?:auth|authorization|authentication|credential|cred|login|signature|sig|oauth)s?\d*$|credential/;
const WHICH_KEY =
  /^(?:api|access|private|encryption|encrypt|signing|sign|master|account|auth|service|app|application|storage|shared|hmac|aes|des|crypto|cipher|client|consumer|server|license|admin|root|db)$/;
const PUBLIC =
  /^(?:public|pub|foreign|primary|sort|partition|cache|storage|index|group|map|json|field|row|column|translation|i18n|message|label|hint|error|regex|pattern|reset|forgot|forgotten|invalid|confirm|confirmation|change|url|uri|path|file|type|length|min|max|policy|expires|expiry|ttl|count|limit)$/;
const DERIVED =
  /^(?:public|pub|publickey|pubkey|encrypted|wrapped|hash|hashed|digest|fingerprint|thumbprint|checksum|md5|sha|sha1|sha256|sha512|bcrypt|crypt|csrf|xsrf|authenticity|antiforgery|kid)$/;
const LAST_NO_SECRET =
  /^(?:id|ids|name|names|type|types|path|file|url|uri|host|port|field|label|hint|text|title|message|error|length|size|count|policy|regex|pattern|format|class|method|function|callback|header|param|parameter|prefix|suffix|expiry|expires|expiration|ttl|limit|algorithm|alg|hash|digest|version|status|state|provider|service|config|manager|store|handler|input|form|page|reset|index|ref|link|address|email|user|username|env|var|variable|lifetime|age|encode|decode|equals|startswith|endswith|split|replace|contains|matches|compare|trim|lower|upper|strength|confirmation|placeholder|description|help|info|list|map|count|max|min|enabled|required)$/;

/** So many names are remembered: a file, and a project, use the same ones again and again. */
const REMEMBERED = 4096;
const seen = new Map<string, readonly number[]>();

/** @param name as written */
export function nameFeatures(name: string): readonly number[] {
  const known = seen.get(name);
  if (known !== undefined) return known;
  if (seen.size >= REMEMBERED) seen.clear();
  const features = describe(name, wordsOf(name));
  seen.set(name, features);
  return features;
}

function describe(name: string, words: readonly string[]): readonly number[] {
  const last = words.at(-1) ?? '';
  const has = (pattern: RegExp): number => Number(words.some((word) => pattern.test(word)));
  const telling = [PASSWORD, SECRET, TOKEN, KEY, AUTH].some((pattern) => pattern.test(last));
  return [
    has(PASSWORD),
    has(SECRET),
    has(TOKEN),
    has(KEY),
    has(AUTH),
    has(WHICH_KEY),
    Number(telling),
    Number(LAST_NO_SECRET.test(last)),
    words.length,
    has(PUBLIC),
    Number(/^[A-Z0-9_]+$/.test(name)),
    Number(words.length === 1 && telling),
    Math.min(60, name.length),
    has(DERIVED),
  ];
}
