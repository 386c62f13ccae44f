/** Numbers that describe what stands round a value: its name, how it is given, and the kind of file. */
import { wordsOf } from '../naming/words.ts';

/** In the order in which `contextFeatures` gives them. */
export const CONTEXT_FEATURES = [
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
  'quote',
  'sign before',
  'value repeats its name',
  'kind of file',
  'a test or example file',
  'documentation',
  'a comment',
  'line speaks of an example',
  'what follows',
  'name in capitals',
  'name is nothing but the telling word',
  'length of the name',
  'name speaks of what is public or derived',
  'line speaks of a public key',
  'prose follows',
  'a page of texts',
] as const;

/** What is known of a candidate beside its value. */
export interface Context {
  /** The name as written. */
  readonly name: string;
  readonly value: string;
  readonly quote: string;
  /** The line up to the value, at most some 100 characters. */
  readonly before: string;
  /** The line after the value, at most some 20 characters. */
  readonly after: string;
  /** Path of the item, `/` between parts; empty where there is none. */
  readonly path: string;
}

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

/** Where interfaces keep their texts: `i18n/`, `locales/de.json`, `lang/pt-BR.php`, `messages_fr.properties`. */
const TEXTS_PATH =
  /(?:^|\/)(?:i18n|l10n|locales?|lang|langs|languages?|translations?|_locales|nls|lproj)(?:\/|\.|$)|\.lproj\/|(?:messages|strings|lang|locale)[._-][a-z]{2}(?:[._-][a-z]{2,4})?\.\w+$|\.(?:po|pot|xlf|xliff|resx|arb|strings)$|(?:^|\/)[a-z]{2}(?:[-_][a-z]{2,4})?\.(?:json|ya?ml|php|js|ts|properties)$/;

/** Extensions by what such files hold: 1 code, 2 configuration, 3 data, 4 prose, 5 shell, 6 markup. */
const KINDS: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /\.(?:[cm]?[jt]sx?|py|rb|go|java|kt|kts|scala|php|cs|cpp|cc|c|h|hpp|rs|swift|m|mm|dart|ex|exs|erl|clj|groovy|lua|pl|pm|r|vb|fs|hs|vue|svelte|sol|sql)$/,
  ],
  [
    2,
    /\.(?:env|ya?ml|toml|ini|cfg|conf|config|properties|tf|tfvars|hcl|plist|template|tpl|j2|service|cnf|npmrc|netrc|pypirc)$|(?:^|\/)(?:\.env[\w.]*|dockerfile|\.\w+rc)$/,
  ],
  [3, /\.(?:json|xml|csv|tsv|log|txt|har|lock|ipynb|geojson|ndjson|sample)$/],
  [4, /\.(?:md|markdown|rst|adoc|textile|tex|mdx)$/],
  [5, /\.(?:sh|bash|zsh|fish|ps1|bat|cmd|mk|makefile)$|(?:^|\/)makefile$/],
  [6, /\.(?:html?|erb|haml|slim|ejs|jsp|xaml|svg|storyboard|xib|cshtml|twig|hbs)$/],
];

const DOCS_PATH = /(?:^|\/)(?:docs?|documentation|readme|changelog|man)(?:[/._-]|$)/;
const EXAMPLE_PATH =
  /(?:^|[/._-])(?:tests?|specs?|__tests__|fixtures?|mocks?|examples?|samples?|demo|testing|testdata|e2e)(?:[/._-]|$)/;

/** Is it source code, as far as its path tells? */
export function isCodePath(path: string): boolean {
  return KINDS[0]![1].test(path.toLowerCase());
}

/** Is it a test, a fixture or an example, as far as its path tells? */
export function isExamplePath(path: string): boolean {
  return EXAMPLE_PATH.test(path.toLowerCase());
}

type PathFeatures = readonly [kind: number, inExample: number, inDocs: number, inTexts: number];

/** Candidates come file by file. */
let lastPath: { readonly path: string; readonly features: PathFeatures } | undefined;

function pathFeatures(path: string): PathFeatures {
  if (lastPath?.path === path) return lastPath.features;
  const lower = path.toLowerCase();
  const features: PathFeatures = [
    KINDS.find(([, pattern]) => pattern.test(lower))?.[0] ?? 0,
    Number(isExamplePath(path)),
    Number(DOCS_PATH.test(lower)),
    Number(TEXTS_PATH.test(lower)),
  ];
  lastPath = { path, features };
  return features;
}

export function contextFeatures(context: Context): number[] {
  const { name, value, quote, before, after, path } = context;
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const has = (pattern: RegExp): number => Number(words.some((word) => pattern.test(word)));
  const telling = (word: string): boolean =>
    [PASSWORD, SECRET, TOKEN, KEY, AUTH].some((pattern) => pattern.test(word));
  const [kind, inExample, inDocs, inTexts] = pathFeatures(path);
  return [
    has(PASSWORD),
    has(SECRET),
    has(TOKEN),
    has(KEY),
    has(AUTH),
    has(WHICH_KEY),
    Number(telling(last)),
    Number(LAST_NO_SECRET.test(last)),
    words.length,
    has(PUBLIC),
    quote === '' ? 0 : quote.endsWith('"') ? 1 : quote.endsWith("'") ? 2 : 3,
    signBefore(before),
    Number(repeats(words, value)),
    kind,
    inExample,
    inDocs,
    Number(/^\s*(?:\/\/|#|\*|\/\*|<!--|;|--)/.test(before)),
    Number(/example|sample|e\.g\.|usage|placeholder|dummy|demo/i.test(before)),
    after === '' ? 0 : Math.min(127, after.charCodeAt(0)),
    Number(/^[A-Z0-9_]+$/.test(name)),
    Number(words.length === 1 && telling(last)),
    Math.min(60, name.length),
    has(DERIVED),
    Number(/public[_ -]?key|pub[_-]?key|fingerprint|certificate/i.test(before)),
    Number(/^(?: [a-z]+,?){2}/i.test(after)),
    inTexts,
  ];
}

/** 1 `=`, 2 `:`, 3 `(`, 4 `,`, 5 `>`, 6 comparison, 7 `=>`, 0 only space. */
function signBefore(before: string): number {
  const found = /(===?|!==?|=>|:=|=|:|\(|,|>)[^=:(,>]{0,20}$/.exec(before)?.[1];
  if (found === undefined) return 0;
  if (/^[!=]==?$/.test(found)) return 6;
  return { '=': 1, ':=': 1, ':': 2, '(': 3, ',': 4, '>': 5, '=>': 7 }[found] ?? 0;
}

function repeats(words: readonly string[], value: string): boolean {
  const folded = value.toLowerCase().replace(/[^a-z0-9]/g, '');
  return words.some((word) => word.length >= 3 && folded.includes(word));
}
