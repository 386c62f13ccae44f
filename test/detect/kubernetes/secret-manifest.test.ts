/** What stands in base64 under `data:` of a Kubernetes Secret is decoded, judged, and told at its place. */
import { describe, expect, it, test } from 'vitest';
import { seeded } from '../../../src/rules/sample.ts';
import { sampleValue } from '../../../src/samples/samples.ts';
import { rules, scan, told } from '../every-rule-detector.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function random(length: number, seed: string): string {
  const next = seeded(seed);
  return Array.from({ length }, () => LETTERS[next(62)]).join('');
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const sampleOf = (id: string): string =>
  sampleValue(
    rules.find((rule) => rule.id === id)!,
    'kubernetes',
  );

const [DB, API] = [random(18, 'db'), random(40, 'api')];
const head = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ntype: Opaque\n';
const data = `data:\n  db-password: ${base64(DB)}\n  API_TOKEN: ${base64(API)}\n`;
const list = (a: string, b: string): string =>
  `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  data:\n    password: ${base64(a)}\n  kind: Secret\n` +
  `  metadata:\n    name: a\n- apiVersion: v1\n  kind: Secret\n  data:\n    token: ${base64(b)}\n`;

/** The decoded values that are told, in order of place. */
const values = (text: string, path = 'secret.yaml'): string[] =>
  scan(text, path).map(({ secret }) => secret.reveal());

describe('each entry is told, decoded', () => {
  test.each([
    ['kind before data', head + data],
    ['data before kind', `apiVersion: v1\n${data}kind: Secret\nmetadata:\n  name: app\n`],
    [
      'quotes',
      (head + data).replaceAll(/: (\w+={0,2})\n/g, ': "$1"\n').replace('"Secret"', 'Secret'),
    ],
    ['single quotes round kind', head.replace('Secret', "'Secret'") + data],
    ['Windows line ends', (head + data).replaceAll('\n', '\r\n')],
    ['comments and blank lines', head + data.replace('  API', '\n  # of the shop\n  API')],
    ['deeper indentation', head + data.replaceAll('\n  ', '\n      ')],
    [
      'several documents',
      `kind: ConfigMap\ndata:\n  a: b\n---\n${head}${data}---\nkind: Service\n`,
    ],
    [
      'Windows, several documents',
      `a: b\r\n---\r\n${(head + data).replaceAll('\n', '\r\n')}---\r\n`,
    ],
    ['flow style', `${head}data: {db-password: ${base64(DB)}, API_TOKEN: "${base64(API)}"}\n`],
    ['a List', list(DB, API)],
    ['a SecretList', list(DB, API).replace('kind: List', 'kind: SecretList')],
    [
      'a value folded over lines',
      head + data.replace(/: (\w{12})(\w+={0,2})\n/, ': >-\n    $1\n    $2\n'),
    ],
    ['a literal block', head + data.replace(/: (\w+={0,2})\n/, ': |\n    $1\n')],
    ['tagged as binary', head + data.replaceAll(/: (\w+={0,2})\n {2}A/g, ': !!binary $1\n  A')],
    ['no line end', (head + data).trimEnd()],
    [
      'JSON',
      JSON.stringify({
        kind: 'Secret',
        data: { 'db-password': base64(DB), API_TOKEN: base64(API) },
      }),
    ],
    [
      'JSON in lines, data first',
      JSON.stringify(
        { data: { 'db-password': base64(DB), API_TOKEN: base64(API) }, kind: 'Secret' },
        null,
        2,
      ),
    ],
    [
      'JSON, a List',
      JSON.stringify({
        kind: 'List',
        items: [
          { kind: 'Secret', metadata: { name: 'a{' }, data: { password: base64(DB) } },
          { data: { token: base64(API) }, kind: 'Secret' },
        ],
      }),
    ],
  ])('%s', (_what, text) => {
    expect(values(text)).toEqual([DB, API]);
    for (const { place, secret, reasons, confidence } of scan(text, 'secret.yaml')) {
      const written = text.slice(place.start, place.end).replaceAll(/\s/g, '');
      expect(Buffer.from(written, 'base64').toString()).toBe(secret.reveal());
      expect(reasons.at(-1)).toContain('Kubernetes Secret');
      expect(confidence).toBe('likely');
    }
  });

  it('by its line and column', () => {
    const [first, second] = scan(head + data, 'secret.yaml');
    expect(first!.place).toMatchObject({ line: 7, column: 16 });
    expect(second!.place).toMatchObject({ line: 8, column: 14 });
  });
});

describe('what values hold', () => {
  const entry = (name: string, value: string): string =>
    `${head}data:\n  ${name}: ${base64(value)}\n`;

  it('a token of a provider is told as that, at its own stretch of the base64', () => {
    const token = sampleOf('github-personal-access-token');
    const text = entry('config', `user = a\ntoken = ${token}\nother = b\n`);
    const [found] = scan(text);
    expect(found!.rule.id).toBe('github-personal-access-token');
    expect(found!.confidence).not.toBe('possible');
    const stretch = text.slice(found!.place.start, found!.place.end);
    expect(base64(`user = a\ntoken = ${token}\nother = b\n`)).toContain(stretch);
    expect(stretch.length).toBeLessThan(70);
  });

  it('several secrets of one value are told each', () => {
    const text = entry('.env', `DB_PASSWORD=${DB}\nAPI_TOKEN=${API}\n`);
    expect(values(text)).toEqual([DB, API]);
  });

  it('the login of a registry', () => {
    const auth = base64(`deployer:${random(20, 'registry')}`);
    const text = entry('.dockerconfigjson', `{"auths":{"registry.internal":{"auth":"${auth}"}}}`);
    expect(told(text)).toHaveLength(1);
  });

  it('the token of a service account', () => {
    const found = scan(entry('token', sampleOf('jwt-token')));
    expect(found).toHaveLength(1);
    expect(found[0]!.rule.id).toContain('jwt');
  });

  it('a private key', () => {
    const pem = sampleOf('private-key-pem');
    expect(scan(entry('tls.key', `${pem}\n`)).map(({ rule }) => rule.id)).toEqual([
      'private-key-pem',
    ]);
  });
});

describe('no secret is', () => {
  test.each([
    [
      'a placeholder in base64',
      `${head}data:\n  password: ${base64('changeme')}\n  token: ${base64('your-token')}\n`,
    ],
    ['a user name', `${head}data:\n  username: ${base64('postgres')}\n`],
    ['a template', `${head}data:\n  password: {{ .Values.password | b64enc }}\n`],
    [
      'a template in quotes',
      `${head}data:\n  password: "{{ .Values.password | b64enc | quote }}"\n`,
    ],
    ['a variable', `${head}data:\n  password: \${DB_PASSWORD_BASE64}\n`],
    [
      'what a SealedSecret seals',
      `kind: SealedSecret\nspec:\n  encryptedData:\n    password: ${random(300, 'sealed')}\n`,
    ],
    ['data of a ConfigMap', `kind: ConfigMap\ndata:\n  motto: ${base64(DB)}\n`],
    ['the data of a neighbour', `${head}---\nkind: ConfigMap\ndata:\n  motto: ${base64(DB)}\n`],
    ['an empty value', `${head}data:\n  password: ""\n  token:\n`],
  ])('%s', (_what, text) => expect(values(text)).toEqual([]));
});

it('what stands in clear under stringData is told too', () => {
  expect(values(`${head}stringData:\n  db-password: ${DB}\n${data}`)).toEqual([DB, DB, API]);
});

it('takes no time to speak of over a file that only looks like manifests', () => {
  const lines = [
    'kind: Secret\n'.repeat(20_000),
    ...['{"kind":"Secret",', '{"a":{"kind":"Secret"},'].map((text) => text.repeat(10_000)),
  ];
  const begin = performance.now();
  for (const text of lines) expect(values(text)).toEqual([]);
  expect(performance.now() - begin).toBeLessThan(10_000);
});
