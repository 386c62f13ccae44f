/** Of a version that follows a clean one only what is new is looked at, and nothing that a whole scan finds is missed. */
import { describe, expect, test, vi } from 'vitest';
import { Versions } from '../../src/detect/versions.ts';
import { scanContent } from '../../src/detect/scan-content.ts';
import type { Finding } from '../../src/detect/types.ts';
import { seeded, type Random } from '../../src/rules/sample.ts';
import { sampleText, sampleValue } from '../../src/samples/samples.ts';
import { detector, rules } from './every-rule-detector.ts';

/** More, and other ones, by hand: VERSIONS_RUNS=20000 VERSIONS_SEED=two. */
const RUNS = Number(process.env['VERSIONS_RUNS'] ?? 400);
const SEED = process.env['VERSIONS_SEED'] ?? 'versions';
const PATH = 'src/config.yaml';

function told(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ rule, confidence, place, secret }) =>
      `${rule.id} ${confidence} ${place.start} ${secret.reveal()}`,
  );
}

/**
 * Holds each version as a whole scan sees it against what is found one after the other.
 * @returns how many were looked at in part only, and how many had something to find that the one before had not
 */
async function sameAsWhole(
  versions: readonly (string | Buffer)[],
  path = PATH,
): Promise<{ parts: number; fresh: number }> {
  const scans = vi.spyOn(detector, 'scan');
  const memory = new Versions(detector);
  let [parts, fresh, clean] = [0, 0, false];
  try {
    for (const version of versions) {
      const bytes = Buffer.isBuffer(version) ? version : Buffer.from(version, 'latin1');
      const whole = await scanContent(detector.forPath(path), bytes);
      scans.mockClear();
      const found = await memory.scan(bytes, path);
      expect(told(found)).toEqual(told(whole));
      if (scans.mock.calls.length === 0) parts++;
      if (clean && whole.length > 0) fresh++;
      clean = whole.length === 0;
    }
  } finally {
    scans.mockRestore();
  }
  return { parts, fresh };
}

const WORDS =
  'the server reads its list of open files and sorts them by age before it answers'.split(' ');

/** Lines as in any file; now and then one that looks like something. */
function filler(random: Random, lines: number): string {
  return Array.from({ length: lines }, (_, n) => {
    const words = Array.from({ length: 3 + random(8) }, () => WORDS[random(WORDS.length)]!);
    if (random(6) === 0)
      return `  ${words[0]!}_${words[1]!} = call(${words[2]!}, "${words[3]!}")\n`;
    return random(30) === 0 ? `${words[0]!}: ${sha(random)}\n` : `${words.join(' ')} ${n}\n`;
  }).join('');
}

function sha(random: Random): string {
  return Array.from({ length: 40 }, () => '0123456789abcdef'[random(16)]!).join('');
}

/** One change at one place: bytes taken away, put in, or others in their place. */
function edited(text: string, random: Random, at = random(text.length + 1)): string {
  const gone = random(3) === 0 ? 0 : random([1, 8, 60, 900][random(4)]! + 1);
  const put = [
    '',
    'x',
    ' ',
    '\n',
    '"',
    '=',
    'key: ',
    '# example\n',
    'kind: Secret\n',
    filler(random, 1 + random(12)),
    sha(random),
  ][random(11)]!;
  return text.slice(0, at) + put + text.slice(at + gone);
}

/** A text with a sample, versions of it in which a part of the sample is missing, and what may become of those. */
function history(random: Random): string[] {
  const samples = Array.from({ length: 1 + random(2) }, () => {
    const rule = rules[random(rules.length)]!;
    return sampleText(rule, sampleValue(rule, String(random(9))));
  });
  const [above, below] = [filler(random, random(60)), filler(random, random(60))];
  const middle = samples.join(filler(random, random(9)));
  const whole = above + middle + below;
  const versions: string[] = [];
  for (let n = 0; n < 4; n++) {
    const from = random(middle.length);
    const broken = above + middle.slice(0, from) + middle.slice(from + 1 + random(60)) + below;
    const near = Math.max(0, above.length - 900) + random(middle.length + 900);
    versions.push(above + below, edited(above + below, random), broken, edited(broken, random));
    versions.push(broken, edited(broken, random, near), edited(whole, random, near), whole);
  }
  return versions;
}

describe('changed at random', () => {
  test('the same findings as from whole scans', async () => {
    const random = seeded(SEED);
    let [parts, fresh] = [0, 0];
    for (let run = 0; run < RUNS; run++) {
      const seen = await sameAsWhole(history(random));
      parts += seen.parts;
      fresh += seen.fresh;
    }
    // Else nothing was tried.
    expect(parts).toBeGreaterThan(4 * RUNS);
    expect(fresh).toBeGreaterThan(4 * RUNS);
  }, 600_000);
});

describe('a change that makes a token of what was none', () => {
  const random = seeded('by hand');
  const above = filler(random, 80);
  const below = filler(random, 80);
  const letters = (length: number): string =>
    Array.from(
      { length },
      () => 'abcdefghkmnpqrstuvwxyzABCDEFGHKMNPQRSTUVWXYZ23456789'[random(52)]!,
    ).join('');
  const stripe = 'sk_' + `live_${letters(24)}`;
  const hex = Array.from({ length: 32 }, () => '0123456789abcdef'[random(16)]!).join('');
  const pem = rules.find(({ id }) => id === 'private-key-pem')!;
  const key = sampleValue(pem, 'one');
  const kubernetes = (head: string): string =>
    `apiVersion: v1\n${head}metadata:\n  name: a\n${'  # a remark\n'.repeat(30)}data:\n  password: ${Buffer.from(letters(24)).toString('base64')}\n`;

  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'its first half came': [stripe.slice(12), stripe],
    'its second half came': [stripe.slice(0, 12), stripe],
    'a byte in its middle came': [stripe.slice(0, 12) + stripe.slice(13), stripe],
    'two halves were joined': [`${stripe.slice(0, 15)}\n${stripe.slice(15)}`, stripe],
    'what stood in its middle went': [`${stripe.slice(0, 15)} and ${stripe.slice(15)}`, stripe],
    'what stood right before it went': [`x${stripe}`, ` ${stripe}`],
    'what stood right behind it went': [`${stripe}xyz`, `${stripe}`],
    'a name came above an unchanged value': [`id: "${hex}"\n`, `datadog api key\nid: "${hex}"\n`],
    'a name came before it': [`"${hex}"`, `datadog_api_key = "${hex}"`],
    'what holds it got a name': [
      `x:\n  a: 1\n  api_key: "${hex}"\n`,
      `datadog:\n  a: 1\n  api_key: "${hex}"\n`,
    ],
    'lines between a name and its value went': [
      `datadog api key:\n${'\n'.repeat(9)}"${hex}"\n`,
      `datadog api key:\n"${hex}"\n`,
    ],
    'bytes between a name and its value went': [
      `datadog api key: ${' '.repeat(800)}"${hex}"\n`,
      `datadog api key: "${hex}"\n`,
    ],
    'a name that says it is no secret changed': [
      `datadog_api_checksum = "${hex}"\n`,
      `datadog_api_key = "${hex}"\n`,
    ],
    'a placeholder was filled in': [
      `password = "changeme"\n`,
      `password = "${letters(9)}!${letters(9)}"\n`,
    ],
    'base64 beside it went': [
      `${letters(60)}${stripe}${letters(60)}\n`,
      `${letters(60)} ${stripe} ${letters(60)}\n`,
    ],
    'the first line of a key came': [key.slice(key.indexOf('\n')), key],
    'the last line of a key came': [key.slice(0, key.lastIndexOf('\n')), key],
    'the head of a file said what it is': [
      kubernetes('kind: ConfigMap\n'),
      kubernetes('kind: Secret\n'),
    ],
    'a table lost a row': [
      [0, 1, 2, 3].map((n) => `api_key = "${hex.slice(n)}${hex.slice(0, n)}"\n`).join(''),
      [0, 1, 2].map((n) => `api_key = "${hex.slice(n)}${hex.slice(0, n)}"\n`).join(''),
    ],
    'it was appended': ['', stripe],
  };

  test.each(Object.entries(cases))('%s', async (_, [before, after]) => {
    for (const [head, tail] of [
      [above, below],
      ['', below],
      [above, ''],
      ['', ''],
    ] as const) {
      await sameAsWhole([head + before + tail, head + after + tail, head + before + tail]);
      await sameAsWhole([head + tail, head + before + tail, head + after + tail]);
    }
  });

  test('encodings are scanned whole', async () => {
    const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
    await sameAsWhole([above, wide(above + stripe), wide(above), wide(above + stripe)]);
    await sameAsWhole([
      above,
      Buffer.concat([Buffer.from(above), wide(` ${stripe} `)]),
      Buffer.from(above + stripe),
    ]);
  });

  test('memory for few files only: the oldest are forgotten, and scanned whole', async () => {
    const memory = new Versions(detector, 40_000);
    for (let n = 0; n < 50; n++) {
      const path = `f${n % 20}.txt`;
      const bytes = Buffer.from(above + (n === 45 ? stripe : `${n}`) + below);
      const found = await memory.scan(bytes, path);
      expect(found.length).toBe(n === 45 ? 1 : 0);
    }
  });
});
