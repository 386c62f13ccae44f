/** Where a token stands is told to the byte, however the content is cut and whatever stands beside it. */
import { describe, expect, it, test } from 'vitest';
import type { Finding } from '../../src/detect/types.ts';
import { scanContent } from '../../src/detect/scan-content.ts';
import { githubToken } from '../git/token.ts';
import { detector } from './every-rule-detector.ts';

const TOKEN = githubToken('places');

// eslint-disable-next-line @typescript-eslint/require-await -- stands for a stream
async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function tell(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ rule, confidence, secret, place: { start, end, line, column, endLine, endColumn } }) =>
      `${rule.id} ${confidence} ${secret.reveal()} ${start}-${end} ${line}:${column}-${endLine}:${endColumn}`,
  );
}

const one = (start: number, line: number, column: number): string =>
  `github-personal-access-token certain ${TOKEN} ${start}-${start + 40} ${line}:${column}-${line}:${column + 40}`;

describe('line, column and offset', () => {
  test.each([
    ['the whole content', TOKEN, one(0, 1, 1)],
    ['at the end, without a newline', `a\nb ${TOKEN}`, one(4, 2, 3)],
    ['CRLF', `a\r\nb\r\nkey=${TOKEN}\r\n`, one(10, 3, 5)],
    ['CR alone ends no line', `a\rb\rkey=${TOKEN}\r`, one(8, 1, 9)],
    ['a tab is one column', `\t\t${TOKEN}\n`, one(2, 1, 3)],
    ['columns are bytes of UTF-8', `ü€😀 ${TOKEN}\n`, one(10, 1, 11)],
    ['after a byte order mark', `\ufeff${TOKEN}\n`, one(3, 1, 4)],
    ['after empty lines', `\n\n\n${TOKEN}`, one(3, 4, 1)],
    ['after NUL bytes', `\0\0\n\0 ${TOKEN}\0`, one(5, 2, 3)],
  ])('%s', (_what, text, expected) =>
    expect(tell(detector.scan(Buffer.from(text)))).toEqual([expected]),
  );

  it('bytes of Latin-1 do no harm', () => {
    const bytes = Buffer.from(`clé = «${TOKEN}»\nété`, 'latin1');
    expect(tell(detector.scan(bytes))).toEqual([one(7, 1, 8)]);
  });

  it('two in one line, and one that goes over lines', () => {
    const text = `a ${TOKEN} b ${TOKEN}\n`;
    expect(tell(detector.scan(Buffer.from(text)))).toEqual([one(2, 1, 3), one(45, 1, 46)]);
  });

  it('the excerpt shows the value and what is round it', () => {
    const [found] = detector.scan(Buffer.from(`first\nconst key = "${TOKEN}";\nlast\n`));
    const { excerpt, inExcerpt, before } = found!.place;
    expect(excerpt.reveal()).toBe(`const key = "${TOKEN}";`);
    expect(excerpt.reveal().slice(...inExcerpt)).toBe(TOKEN);
    expect(before?.reveal()).toBe('first');
  });
});

describe('right after an escape', () => {
  test.each([
    ['\\n', '"key:\\n'],
    ['\\t', '"\\t'],
    ['\\r\\n', '"a\\r\\n'],
    ['\\x20', "'\\x20"],
    ['\\u0022', '\\u0022'],
    ['%0A', 'q=a%0A'],
    ['%3D', 'token%3D'],
    ['a colour of a terminal', '\u001b[94m'],
    ['colour and weight', '\u001b[1;31m'],
    ['&quot;', '&quot;'],
    ['&lt;', '<b>&lt;'],
  ])('%s', (_what, before) => {
    expect(tell(detector.scan(Buffer.from(`${before}${TOKEN}\n`)))).toEqual([
      one(before.length, 1, before.length + 1),
    ]);
  });
});

describe('a stream', () => {
  const filler = `${'const value = compute(input, 17); // nothing\n'.repeat(40)}${'x'.repeat(3000)}\r\n`;
  const part = `${filler}key = "${TOKEN}"\nDATADOG_API_KEY=${'0f3a9c7e51b2d846'.repeat(2)}\n`;
  const bytes = Buffer.from(part.repeat(60) + TOKEN);

  test.each([1000, 4096, 32_767, 32_768, 65_536, 131_071, 131_072, 200_003])(
    'in chunks of %i bytes gives what the whole gives',
    async (size) => {
      const whole = tell(await scanContent(detector, bytes));
      expect(whole.length).toBeGreaterThan(60);
      expect(tell(await scanContent(detector, inChunks(bytes, size)))).toEqual(whole);
    },
  );

  it('byte by byte', async () => {
    const small = Buffer.from(`a\n${TOKEN}\n`);
    expect(tell(await scanContent(detector, inChunks(small, 1)))).toEqual([one(2, 2, 1)]);
  });

  it('with a token at each place round a cut', async () => {
    for (let shift = -45; shift <= 5; shift += 5) {
      for (const cut of [98_304, 131_072]) {
        const start = cut + shift;
        const content = Buffer.from(`${' '.repeat(start)}${TOKEN}${' '.repeat(200_000)}`);
        expect(tell(await scanContent(detector, inChunks(content, 65_536)))).toEqual([
          one(start, 1, start + 1),
        ]);
      }
    }
  });

  it('of one line of 50 MB, with a token in its middle and at its end', async () => {
    const filling = Buffer.from('var a=b.c(d)[e]||{f:1,g:"h"};'.repeat(2260));
    const count = 400;
    async function* line(): AsyncGenerator<Buffer> {
      for (let n = 0; n < count; n++) {
        yield filling;
        if (n === count / 2) yield Buffer.from(`"${TOKEN}"`);
        await Promise.resolve();
      }
      for (let n = 0; n < count; n++) yield filling;
      yield Buffer.from(`"${TOKEN}"`);
    }
    const first = (count / 2 + 1) * filling.length + 1;
    const last = 2 * count * filling.length + 42 + 1;
    expect(tell(await scanContent(detector, line()))).toEqual([
      one(first, 1, first + 1),
      one(last, 1, last + 1),
    ]);
  });
});
