/** The comparison of old and new lines: what counts as new. */
import { describe, expect, test } from 'vitest';
import { compareLines } from '../../src/sources/added-lines.ts';
import { countAdded } from '../../src/sources/count-added.ts';
import type { Content } from '../../src/sources/line-walk.ts';

const same = (content: Content): Content => content;

// eslint-disable-next-line @typescript-eslint/require-await -- stands for a stream
async function* each<T>(...values: T[]): AsyncGenerator<T> {
  yield* values;
}

/** Numbers of the new lines; contents whole, and cut into pieces of each size. */
async function newLines(fresh: string, ...old: string[]): Promise<number[]> {
  const lines = fresh.split('\n').map((_, at) => at + 1);
  const results = await Promise.all(
    [0, 1, 2, 7].map(async (size) => {
      const added = await compareLines(
        {
          fresh: () => cut(fresh, size),
          old: each(...old.map((text) => cut(text, size))),
          decode: same,
        },
        lines,
      );
      return lines.filter((line) => added.has(line));
    }),
  );
  for (const result of results) expect(result).toEqual(results[0]);
  return results[0]!;
}

function cut(text: string, size: number): Content {
  const bytes = Buffer.from(text);
  if (size === 0) return bytes;
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  return each(...pieces);
}

describe('lines', () => {
  test('all are new where there was nothing', async () => {
    expect(await newLines('a\nb')).toEqual([1, 2]);
  });
  test('one that moved is not', async () => {
    expect(await newLines('b\na\nc\n', 'a\nb\n')).toEqual([3, 4]);
  });
  test('one that stands more often than before is, from there on', async () => {
    expect(await newLines('a\na\na', 'a\n')).toEqual([2, 3]);
  });
  test('a line feed at the end makes no difference', async () => {
    expect(await newLines('a\nb', 'b')).toEqual([1]);
  });
  test('a carriage return does', async () => {
    expect(await newLines('a\r\nb', 'a\nb\n')).toEqual([1]);
  });
  test('a prefix or an end of an old line is new', async () => {
    expect(await newLines('abc\nbcd\nabcd', 'abcd\n')).toEqual([1, 2]);
  });
  test('several old contents count together', async () => {
    expect(await newLines('a\nb\nc', 'b\n', 'a\nx\n')).toEqual([3]);
  });
  test('two lines with the same 32-bit hash are told apart', async () => {
    const [one, other] = collision();
    expect(await newLines(one, `${other}\n`)).toEqual([1]);
  });
});

test('added lines are counted as a multiset', async () => {
  const count = (fresh: string, old: string | null): Promise<number> =>
    countAdded(Buffer.from(fresh), old === null ? null : Buffer.from(old), same);
  expect(await count('a\nb\n', null)).toBe(2);
  expect(await count('b\na\na\nc', 'a\nb\n')).toBe(2);
  expect(await count('', 'a\n')).toBe(0);
});

/** Two different lines of one length whose FNV-1a is the same: found by trying. */
function collision(): [string, string] {
  const seen = new Map<number, string>();
  for (let n = 0; ; n++) {
    const line = `line ${String(n).padStart(9, '0')}`;
    let hash = 0x811c9dc5;
    for (const character of line) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
    const other = seen.get(hash);
    if (other !== undefined) return [line, other];
    seen.set(hash, line);
  }
}
