/** What the tests of checks share: random numbers, candidates, and one typical pattern for each check. */
import type { Candidate } from '../../../src/detect/types.ts';
import { sampleOf, seeded } from '../../../src/rules/sample.ts';
import { fillSubPatterns } from '../../../src/rules/sub-patterns.ts';

/** The match of `pattern` (a rule's, sub-patterns by name) in `text`, with its named groups; throws where there is none. */
export function match(pattern: string, text: string): Candidate {
  const found = new RegExp(fillSubPatterns(pattern), 's').exec(text);
  if (found === null) throw new Error(`no match of ${pattern}`);
  const groups = JSON.parse(JSON.stringify(found.groups ?? {})) as Record<string, string>;
  return { text: found[0], groups };
}

/** A random match of the pattern, as the engine hands it to a check. */
export function randomMatch(pattern: string, seed: string): Candidate {
  return match(`^(?:${pattern})$`, sampleOf(fillSubPatterns(pattern), seeded(seed)));
}

/** The whole text as a match without groups. */
export function whole(text: string): Candidate {
  return { text, groups: {} };
}

/** How rules call a check: its name, arguments, a pattern, and where one changed character must be noticed. */
export interface Call {
  readonly check: string;
  readonly args: readonly string[];
  readonly pattern: string;
  /** Whether every changed character of the body makes the check fail. */
  readonly summed: boolean;
}

function call(check: string, args: string, pattern: string, summed = false): Call {
  return {
    check,
    args: args === '' ? [] : args.split(',').map((arg) => arg.trim()),
    pattern,
    summed,
  };
}

const PEM = (label: string): string =>
  `-----BEGIN ${label}-----(?<body>[^-]{100,3000})-----END ${label}-----`;

/** Each check that can tell right from wrong, in the way it is called by rules. */
export const CALLS: readonly Call[] = [
  call('crc32-base62', '', 'abc_(?<body>{base62}{30})(?<sum>{base62}{6})', true),
  call('crc32-base62', '', 'polar_x_(?<body>{base62}{37})(?<sum>{base62}{6})', true),
  call('crc32-hex', 'le', '(?<body>glsb_{base62}{32})_(?<sum>{hex}{8})', true),
  call('crc32-hex', 'upper', '(?<body>ATXTT{base64url}{80,300}=)(?<sum>{HEX}{8})', true),
  call('crc32-base64', 'le', 'cflx(?<body>{base64}{54})(?<sum>{base64}{6})', true),
  call('marvin32', 'Default0', '{base64}{76}\\+ASt{base64}{5}[AQgw]==', true),
  call('marvin32', 'Send0000, Listen00', '{base64}{33}\\+ASb[A-P]{base64}{5}=', true),
  call('marvin32', 'Query000', '{base62}{42}AzSe[A-D]{base62}{5}', true),
  call('marvin32', 'Functi00', '{base64url}{44}AzFu{base64url}{5}[AQgw]==', true),
  call('marvin32-entra', '', '[A-Za-z0-9._~-]{3}8Q~[A-Za-z0-9._~-]{31,34}', true),
  call('azure-common', 'ACOG', '{base62}{52}JQQJ99[A-Z][A-L]{base62}{16}ACOG{base62}{4}', true),
  call('azure-devops-pat', '', '[a-z2-7]{52}'),
  call('gitlab-routable', '', 'glpat-{base64url}{27,300}\\.01\\.{lower36}{9}', true),
  call('gitlab-routable', '', 'glrt-t{digit}_{base64url}{27,300}\\.{lower36}{9}', true),
  call('bech32', 'age-secret-key-', 'AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}', true),
  call('bech32', 'nsec', 'nsec1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58}', true),
  call('base58check', '80, 33, 34', '[KL]{base58}{51}'),
  call('base58check', '80, 33, 34', '5{base58}{50}'),
  call('base58check', '0488ade4, 78', 'xprv{base58}{107}'),
  call('ed25519-pair', '', '{base58}{87,88}'),
  call('bip39', '', '[a-z]{3,8}(?: [a-z]{3,8}){11,23}'),
  call('jwt', '', '{jwt}'),
  call('jwt-claims', 'id, key', '{jwt}'),
  call('jwt-claims', 'cognito:groups~_CRIPT', '{jwt}'),
  call('jwt-claims', 'tid, iss~sts.windows.net | iss~login', '{jwt}'),
  call('jwt-claims', 'header.ver=2, sub~jf', '{jwt}'),
  call(
    'jwt-claims',
    'iss=user, jti~at-',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\\.eyJpc3MiOiJ1c2VyIiwianRp{base64url}{60,120}\\.{base64url}{43}',
  ),
  call('json-base64', 'iat, url, org', 'sntryx_(?<body>eyJpYXQi{base64}{140,220})_{base64}{43}'),
  call('json-base64', 'k, n as name, id', '(?<body>eyJrIjoi{base64}{60,400})'),
  call('base64-prefix', 'tok:', '(?<body>dG9r{base64}{56})'),
  call('base64-fields', ':, key id/20, -/22', '{base64}{58}=='),
  call('base64-fields', ':, =reftkn, =01, @expires, -', 'cmVmdGtu{base64url}{56}'),
  call('base64-fields', ':, #token id, -/20', '[MNO]{base64}{43}'),
  call('macaroon', 'pypi.org', 'pypi-(?<body>AgEIcHlwaS5vcmc{base64url}{80,400})'),
  call('msgpack-fly', '', 'FlyV1 fm2_{base64}{200,320}'),
  call('basic-auth', '', '[Bb]asic (?<secret>{base64}{16,200}={0,2})'),
  call('discord-snowflake', '', '[MNO]{base64url}{23,25}\\.{base64url}{6}\\.{base64url}{27,38}'),
  call('vault-token', '', 'hvs\\.(?<body>CAES{base64url}{90,120})'),
  call('pkcs12', '', 'MI[I-L]{base64}{2}[AQgw]IBAzCC{base64}{600,16000}={0,2}'),
  call('private-key', '', PEM('RSA PRIVATE KEY')),
  call('private-key', '', PEM('EC PRIVATE KEY')),
  call('private-key', '', PEM('DSA PRIVATE KEY')),
  call('private-key', '', PEM('PRIVATE KEY')),
  call('private-key', '', PEM('ENCRYPTED PRIVATE KEY')),
  call('private-key', '', PEM('OPENSSH PRIVATE KEY')),
  call('private-key', '', PEM('PGP PRIVATE KEY BLOCK')),
  call(
    'private-key',
    '',
    'PuTTY-User-Key-File-[123]: (?<body>[^]{60,4000}?)Private-(?:MAC|Hash): {anyhex}{40,64}',
  ),
  call(
    'google-service-account',
    '',
    '\\{[^{}]{0,300}"type"\\s{0,4}:\\s{0,4}"service_account"[^{}]{200,5000}\\}',
  ),
];
