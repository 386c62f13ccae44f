/** Every encoding a token may be in, and every way its bytes may be cut. */
import { describe, expect, test } from 'vitest';
import { decodeStream, decodeWhole } from '../../src/detect/decode.ts';
import { Detector } from '../../src/detect/detector.ts';
import { scanContent } from '../../src/detect/scan-content.ts';
import { ruleSet } from '../../src/rules/set.ts';
import { githubToken } from '../git/token.ts';

const TOKEN = githubToken('encodings');
const detector = new Detector(
  ruleSet([
    {
      recogniser: 'shape',
      id: 'sample',
      provider: 'Sample',
      name: 'token',
      kind: 'secret',
      confidence: 'likely',
      pattern: 'ghp_[0-9A-Za-z]{36}',
      ignoreCase: false,
      maxLength: 40,
      check: null,
      env: [],
      specificity: 1,
      documented: [],
      anchors: ['ghp_'],
      anchorOffset: [0, 0],
      boundBefore: false,
      boundAfter: '',
    },
  ]),
);

const little = (text: string): Buffer => Buffer.from(text, 'utf16le');
const big = (text: string): Buffer => little(text).swap16();

// eslint-disable-next-line @typescript-eslint/require-await -- stands for a stream
async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** `line:column` of what is found, whole and in chunks of several sizes. */
async function places(bytes: Buffer): Promise<string[]> {
  const tell = (findings: Awaited<ReturnType<typeof scanContent>>): string[] =>
    findings.map(({ place, secret }) => {
      expect(secret.reveal()).toBe(TOKEN);
      return `${place.line}:${place.column}`;
    });
  const whole = tell(await scanContent(detector, bytes));
  for (const size of [1, 3, 1000, 100_001]) {
    if (bytes.length / size < 5000)
      expect(tell(await scanContent(detector, chunks(bytes, size)))).toEqual(whole);
  }
  return whole;
}

describe('UTF-16', () => {
  const text = `Ċ上《\nkey ${TOKEN}\n`;
  test.each([
    ['little-endian with a mark', little(`\ufeff${text}`)],
    ['big-endian with a mark', big(`\ufeff${text}`)],
    ['little-endian without', little(text)],
    ['big-endian without', big(text)],
  ])('%s', async (_name, bytes) => {
    expect(await places(bytes)).toEqual(['2:5']);
  });

  test('surrogate pairs at the cut of a chunk', async () => {
    const bytes = little(`\ufeff${'😀'.repeat(50)}\n`);
    for (const size of [2, 3, 4, 5]) {
      const pieces = [];
      for await (const piece of decodeStream(chunks(bytes, size))) pieces.push(piece);
      expect(Buffer.concat(pieces).toString()).toBe(`${'😀'.repeat(50)}\n`);
    }
  });
});

describe('mixed', () => {
  test('UTF-16 that goes on as ASCII', async () => {
    expect(
      await places(
        Buffer.concat([little('\ufefffirst line\r\n'.repeat(20)), Buffer.from(`${TOKEN}\n`)]),
      ),
    ).toHaveLength(1);
  });
  test('ASCII that goes on as UTF-16', async () => {
    expect(
      await places(
        Buffer.concat([Buffer.from('first line\n'.repeat(400)), little(`key ${TOKEN}\r\n`)]),
      ),
    ).toEqual(['401:9']);
  });
  test.each([0, 1])('strings of a program, %i bytes off', async (offset) => {
    const noise = Buffer.from(Array.from({ length: 9000 + offset }, (_, n) => (n * 7919) % 256));
    expect(await places(Buffer.concat([noise, little(TOKEN), noise]))).toHaveLength(1);
    expect(await places(Buffer.concat([noise, big(TOKEN), noise]))).toHaveLength(1);
  });
  test('a stretch that lies across the windows of a stream', async () => {
    const zeros = Buffer.alloc(200_000);
    for (const shift of [0, 39, 40, 41, 79]) {
      expect(
        await places(Buffer.concat([zeros.subarray(shift), little(TOKEN), zeros])),
      ).toHaveLength(1);
    }
  });
});

test('what is no UTF-16 stays as it is', () => {
  const bytes = Buffer.from('a\0b\n');
  expect(decodeWhole(bytes)).toBe(bytes);
});
