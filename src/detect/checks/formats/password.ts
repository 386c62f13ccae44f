/** Tells passwords that someone may really use from those that stand for one: `<password>`, `${PASS}`, `pass`, `***`. */

/** `stand-in`: a template or the word itself; `trivial`: what sample configurations use; `real`: anything else. */
export type PasswordKind = 'stand-in' | 'trivial' | 'real';

/** Templates of shells, languages and tools: ${X} $X %X% {{x}} {x} <x> [x] #{x} @x@ :x ... *** %s %40s */
const TEMPLATE =
  /^[$%#@]?[[({<].*[\])}>]$|\$\{|\{\{|\$\(|#\{|<[^>]*>|^\$[A-Za-z_]|^%[A-Za-z_]+%$|^%[-0-9.]*[sdv@]$|^@[A-Za-z_]+@$|^:[a-z_]+$|^["'`]|["'`]\s?[+.]|[+.]\s?["'`]|^__.*__$/;
const FILLER = /^(?:[x*.•_-]+|x{3,}.*|.*x{4,}|\.{3}.*|(.)\1{3,})$/i;
/** The word "password" and what stands beside it, in the languages that sample configurations are written in. */
const WORD =
  /^(?:(?:your?|my|the|some|a|db|database|user|root|admin|mysql|postgres|redis|rabbitmq|mongo|smtp|ftp|proxy|url|encoded|strong|secure|super|secret|test|example|sample|dummy|fake|new|real|actual)[-_. ]?)*(?:pass(?:word|wd|w|phrase|code)?|p(?:ss)?wd?|pw|secret|token|key|credentials?|contrase(?:n|ñ)a|clave|senha|motdepasse|mdp|passwort|kennwort|parola?|haslo|heslo|parool|wachtwoord|parol|mima)(?:[-_. ]?(?:here|goes|value|placeholder|todo|\d{1,3}))*[!.]?$/i;
const CHANGE =
  /^(?:change[-_ ]?(?:me|it|this)?|replace[-_ ]?(?:me|this)?|todo|fixme|redacted|hidden|masked|removed|secret|none|null|undefined|placeholder|example|insert|fill[-_ ]?me)[-_ !]*(?:.{0,12})$/i;
const TRIVIAL =
  /^(?:admin|root|user|guest|test(?:ing|er)?|demo|dev(?:elopment)?|local(?:host)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|minio(?:admin)?|elastic|kafka|neo4j|docker|app|api|foo|bar|baz|foobar|hello|welcome|letmein|qwerty|abc|pass|password|secret|sa|system|oracle|tiger|toor|default|temp|tmp|hunter|p[a@4]ssw[o0]rd|pa55(?:w[o0]rd)?|monkey|dragon|sesame|open ?sesame|swordfish|[a-z]{1,2})[-_!@#$]?\d{0,6}[!$]*$|^\d{1,8}$|^.{1,3}$/i;

/** @param password as it stands in the text, percent-escapes and all */
export function passwordKind(password: string): PasswordKind {
  const plain = password.replace(/%([2-7][0-9A-Fa-f])/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (
    [plain, password].some((text) => TEMPLATE.test(text) || FILLER.test(text)) ||
    plain.length > 512
  )
    return 'stand-in';
  if (WORD.test(plain) || CHANGE.test(plain)) return 'stand-in';
  return TRIVIAL.test(plain) ? 'trivial' : 'real';
}

/** User names of documentation: `user`, `username`, `<login>`, `foo`. */
export function isSampleUser(user: string): boolean {
  return (
    user === '' ||
    TEMPLATE.test(user) ||
    FILLER.test(user) ||
    /^(?:(?:your?|my|the|some|db|test)[-_.]?)?(?:user(?:[-_.]?name|id)?|usr|login|account|name|id|foo|bar|public|me|someone|alice|bob|john|jane)\d?$/i.test(
      user,
    )
  );
}

/** Hosts that are no one's: reserved names (RFC 2606, RFC 6761), loopback, private ranges, templates, names without a dot. */
export function isLocalHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (!name.includes('.') && !name.includes(':')) return true;
  return (
    /(?:^|\.)(?:localhost|example|test|invalid|local|internal|localdomain|lan|docker)$|(?:^|\.)(?:example|domain|yourdomain|mydomain|server|host|hostname|foo|bar)\.(?:com|org|net|io|dev|co|edu)$/.test(
      name,
    ) ||
    /^(?:127|10|0)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^::1?$|^f[cd][0-9a-f]{2}:|^host\.docker\./.test(
      name,
    )
  );
}
