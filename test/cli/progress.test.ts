/** The line that tells how far a long run has come. */
import { describe, expect, test } from 'vitest';
import { progressLine, progressOn } from '../../src/cli/progress.ts';

const soFar = { entries: 1234, expected: 5000, bytes: 48_200_000, noun: 'file version' };

describe('the line', () => {
  test('tells how many, how fast and how long still', () => {
    expect(progressLine(soFar, 1, 80)).toBe(
      '1,234 of 5,000 file versions, 48.2 MB/s, about 4 s left',
    );
  });

  test('promises nothing where the end is not known', () => {
    const growing = { entries: 7, expected: 7, bytes: 2_000_000, noun: 'file' };
    expect(progressLine(growing, 2, 80)).toBe('7 files, 1.0 MB/s');
    expect(progressLine({ ...soFar, entries: 2 }, 1, 80)).not.toContain('left');
  });

  test('fits the width', () => {
    for (const width of [40, 60]) expect(progressLine(soFar, 1, width).length).toBeLessThan(width);
  });
});

describe('on a terminal', () => {
  function terminal(isTTY: boolean, env = {}) {
    const written: string[] = [];
    let time = 0;
    const stderr = { isTTY, columns: 80, write: (text: string) => written.push(text) > 0 };
    const progress = progressOn({ stderr, env }, () => time);
    return { progress, written, wait: (milliseconds: number) => (time += milliseconds) };
  }

  test('nothing is written before a second has passed, then one line that changes, gone at the end', () => {
    const { progress, written, wait } = terminal(true);
    progress!.onEntry(soFar);
    wait(900);
    progress!.onEntry(soFar);
    expect(written).toEqual([]);
    wait(200);
    progress!.onEntry(soFar);
    progress!.onEntry(soFar);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^\r\x1b\[2K1,234 of [^\n]*$/);
    progress!.end();
    expect(written.at(-1)).toBe('\r\x1b[2K');
  });

  test('a short run leaves the terminal alone', () => {
    const { progress, written } = terminal(true);
    progress!.onEntry(soFar);
    progress!.end();
    expect(written).toEqual([]);
  });

  test('in a pipe and on a dumb terminal there is none', () => {
    expect(terminal(false).progress).toBeNull();
    expect(terminal(true, { TERM: 'dumb' }).progress).toBeNull();
  });
});
