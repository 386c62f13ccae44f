/** Whatever the bytes are, detection ends, soon, and without an error. */
import { describe, expect, it, test } from 'vitest';
import { seeded, type Random } from '../../src/rules/sample.ts';
import { scanContent } from '../../src/detect/scan-content.ts';
import { sampleText, sampleValue } from '../../src/samples/samples.ts';
import { cpuTime } from '../report/cpu-time.ts';
import { detector, rules } from './every-rule-detector.ts';

const RUNS = 2000;

/** A sample of some rule, then changed: bytes swapped, cut, doubled, other encodings, signs of all syntaxes. */
function mutated(random: Random): Buffer {
  const rule = rules[random(rules.length)]!;
  const other = rules[random(rules.length)]!;
  const text =
    sampleText(rule, sampleValue(rule, String(random(50)))) +
    sampleText(other, sampleValue(other, 'other'));
  const changes: readonly ((bytes: Buffer) => Buffer)[] = [
    (bytes) =>
      Buffer.from(Uint8Array.from(bytes, (byte) => (random(20) === 0 ? random(256) : byte))),
    (bytes) => bytes.subarray(random(bytes.length), random(bytes.length) + random(bytes.length)),
    (bytes) => Buffer.concat(Array.from({ length: 1 + random(20) }, () => bytes)),
    (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
    (bytes) =>
      Buffer.from(
        bytes
          .toString('latin1')
          .replaceAll(/[a-m]/g, () => '"\'`\\${}()[]<>=:,;\n\r\t\0 '[random(22)]!),
        'latin1',
      ),
    (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', ''), 'latin1'),
    (bytes) => Buffer.from(bytes.toString('base64')),
    () => Buffer.from(Array.from({ length: random(3000) }, () => random(256))),
  ];
  let bytes: Buffer = Buffer.from(text, 'latin1');
  for (let n = random(4); n >= 0; n--) bytes = changes[random(changes.length)]!(bytes);
  return bytes.subarray(0, 100_000);
}

it(`${RUNS} mutated inputs: no error, and every place lies within the bytes`, async () => {
  const random = seeded('fuzz');
  for (let run = 0; run < RUNS; run++) {
    const bytes = mutated(random);
    for (const { place, secret } of await scanContent(detector, bytes)) {
      expect(place.start).toBeGreaterThanOrEqual(0);
      expect(place.end).toBeLessThanOrEqual(2 * bytes.length);
      expect(place.end).toBeGreaterThan(place.start);
      expect(place.line).toBeGreaterThanOrEqual(1);
      expect(place.column).toBeGreaterThanOrEqual(1);
      expect(secret.length).toBeGreaterThan(0);
    }
  }
}, 120_000);

describe('four times the bytes take four times the time, not sixteen', () => {
  const values = 'a8Jd03kLq9Zx7Vb2'.repeat(4);
  const hostile: readonly (readonly [string, string])[] = [
    ['telling words', 'password '],
    ['telling words without a space', 'passwordtokensecretkey'],
    ['assignments that go on', 'password = token = secret = '],
    ['open brackets', '((((([[[[[{{{{{'],
    ['open brackets with names', 'datadog(api('],
    ['quotes', '"\'`'],
    ['escaped quotes', '\\"key\\": \\"'],
    ['spaces', 'key =                                        '],
    ['indented lines', 'datadog:\n  a:\n    b:\n'],
    ['empty lines under a name', 'datadog_api_key:\n\n\n\n'],
    ['prefixes of tokens', `gh${'p_'}`],
    ['prefixes of Slack', `xo${'xb-'}1234567890-`],
    ['headers of JWTs', `ey${'JhbGciOi'}`],
    ['JWTs without an end', `ey${'JhbGciOiJIUzI1NiJ9'}.ey${'JzdWIiOiIxMjM0'}`],
    ['beginnings of keys', '-----BEGIN RSA PRIVATE KEY-----\nabcd'],
    ['beginnings and dashes', '-----BEGIN PRIVATE KEY-----a-b-c-d-'],
    ['URLs', 'postgres://a:b'],
    ['URLs with signs', 'https://:@:@:@'],
    ['curl', 'curl -u -u a:b '],
    ['JSON keys', '"kty":"RSA","d":"'],
    ['service accounts', '"type": "service_account","private_key": "'],
    ['manifests', 'kind: Secret\ndata:\n  a: '],
    ['hexadecimal digits', '0123456789abcdef'],
    ['words of a provider and values', `datadog ${values}\n`],
    ['providers', 'datadog algolia mailgun heroku twilio stripe github gitlab '],
    ['hosts', 'https://mattermost.mattermost.'],
    ['commas', 'a,b;c,'],
    ['lines of base64', `${values}\n`],
    ['backslashes', '\\'],
    ['NUL bytes', 'a\0'],
  ];

  test.each(hostile)(
    '%s',
    async (_what, piece) => {
      const small = Buffer.from(piece.repeat(Math.ceil(40_000 / piece.length)));
      const large = Buffer.from(piece.repeat(Math.ceil(160_000 / piece.length)));
      detector.scan(small);
      const [one, four] = [
        await cpuTime(() => detector.scan(small)),
        await cpuTime(() => detector.scan(large)),
      ];
      expect(four).toBeLessThan(Math.max(12 * one, 400));
      expect(four).toBeLessThan(4000);
    },
    60_000,
  );
});
