/** A value that says nothing by itself is found under its name, in whatever syntax the name is given. */
import { describe, expect, it, test } from 'vitest';
import { seeded } from '../../../src/rules/sample.ts';
import { scan, told } from '../every-rule-detector.ts';
import { spell, syntaxes } from './syntaxes.ts';

const HEX = '0123456789abcdef';

function hex(length: number, seed: string): string {
  const random = seeded(seed);
  return Array.from({ length }, () => HEX[random(16)]).join('');
}

const KEY = hex(32, 'datadog');
const NAME = spell('datadog', 'api', 'key');

describe('a key of Datadog, 32 hexadecimal characters', () => {
  test.each(syntaxes.map((syntax) => [syntax.what, syntax] as const))(
    '%s',
    (_what, { text, path }) => {
      const source = text(NAME, KEY);
      const found = scan(source, path);
      expect(found.map(({ rule, confidence }) => `${rule.id} ${confidence}`)).toEqual([
        'datadog-api-key likely',
      ]);
      expect(source.slice(found[0]!.place.start, found[0]!.place.end)).toBe(KEY);
    },
  );
});

describe('what holds the name speaks of the provider', () => {
  test.each([
    ['YAML parents', `datadog:\n  site: eu\n  api_key: ${KEY}\n`],
    [
      'YAML parents, deep',
      `monitoring:\n  datadog:\n    enabled: true\n    credentials:\n      apiKey: "${KEY}"\n`,
    ],
    ['INI section', `[datadog]\nenabled = true\napi_key = ${KEY}\n`],
    ['TOML table', `[services.datadog]\nkey = "${KEY}"\n`],
    ['JSON parents', `{"datadog": {"site": "eu", "apiKey": "${KEY}"}}`],
    [
      'JSON parents, lines',
      `{\n  "datadog": {\n    "site": "eu",\n    "apiKey": "${KEY}"\n  }\n}\n`,
    ],
    ['JavaScript call', `datadog.init({ apiKey: "${KEY}" });\n`],
    ['Python call', `datadog.initialize(\n    host="eu",\n    api_key="${KEY}",\n)\n`],
    ['Terraform provider', `provider "datadog" {\n  api_key = "${KEY}"\n}\n`],
    ['XML parents', `<datadog>\n  <apiKey>${KEY}</apiKey>\n</datadog>\n`],
    ['Ruby block', `Datadog.configure do |c|\n  c.api_key = "${KEY}"\nend\n`],
    ['PHP array', `'datadog' => [\n    'key' => '${KEY}',\n],\n`],
    ['header', `DD-API-KEY: ${KEY}\n`],
    ['short name', `dd_api_key = "${KEY}"\n`],
    ['short name in capitals', `DD_API_KEY=${KEY}\n`],
    ['short name, camel case', `const ddApiKey = '${KEY}';\n`],
  ])('%s', (_what, text) => expect(told(text)).toEqual([`datadog-api-key likely ${KEY}`]));
});

describe('a word near it does not name it', () => {
  test.each([
    ['a comment above', `# Datadog API key\nKEY = "${KEY}"\n`],
    ['a comment behind', `KEY = "${KEY}"  # datadog\n`],
    ['prose', `The Datadog api key is ${KEY} and works.\n`],
    ['an element beside it', `<id>datadog</id>\n<secret>${KEY}</secret>\n`],
  ])('so it is told, but does not block: %s', (_what, text) => {
    expect(told(text).filter((each) => each.startsWith('datadog'))).toHaveLength(1);
    for (const { confidence } of scan(text)) expect(['possible', 'likely']).toContain(confidence);
  });
});

it('reads the name in one element together with that of the next: rules for common words want both', () => {
  const key = hex(32, 'copper');
  const text = `<scope>global</scope>\n<id>copper</id>\n<secret>{AQAAABAAA ${key}}</secret>\n`;
  expect(told(text)).toEqual([`copper-api-key possible ${key}`]);
  expect(
    told(text.replace('<secret>', '<colour>')).filter((each) => each.startsWith('copper')),
  ).toEqual([]);
});

describe('no key of Datadog is', () => {
  const hash = hex(32, 'hash');
  const uuid = [8, 4, 4, 4, 12].map((length, n) => hex(length, `uuid ${n}`)).join('-');
  test.each([
    ['an MD5 that is called so', `datadog_md5 = "${hash}"\n`],
    ['a checksum', `datadog_agent_checksum: ${hash}\n`],
    ['a commit', `DATADOG_COMMIT_SHA=${hex(40, 'commit')}\n`],
    ['a digest of an image', `image: datadog/agent@sha256:${hex(64, 'digest')}\n`],
    ['a UUID', `datadog_api_key_id = "${uuid}"\n`],
    ['a part of a longer run', `datadog_api_key = "${hex(64, 'long')}${hash}"\n`],
    ['a part of a word', `datadog_api_key = "${hash}zz"\n`],
    ['one character short', `datadog_api_key = "${hash.slice(1)}"\n`],
    ['one character long', `datadog_api_key = "${hash}0"\n`],
    ['zeros', `datadog_api_key = "${'0'.repeat(32)}"\n`],
    ['a trace id', `datadog_trace_id = "${hash}"\n`],
    ['a file name', `datadog_path = "/cache/${hash}.js"\n`],
    ['far away', `# datadog\n${'x = 1\n'.repeat(300)}value = "${hash}"\n`],
    ['another name with its letters', `add_item("${hash}")\n`],
    ['a variable', 'datadog_api_key = "${DATADOG_API_KEY}"\n'],
    ['a template', 'datadog_api_key: "{{ datadog_api_key }}"\n'],
  ])('%s', (_what, text) =>
    expect(told(text).filter((each) => each.startsWith('datadog'))).toEqual([]),
  );
});

it('is told once where several syntaxes name it at the same time', () => {
  const text = `export DATADOG_API_KEY=\${DATADOG_API_KEY:-${KEY}}\n`;
  expect(told(text)).toEqual([`datadog-api-key likely ${KEY}`]);
});
