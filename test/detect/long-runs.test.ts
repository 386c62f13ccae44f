import { expect, test } from 'vitest';
import { LongRuns } from '../../src/detect/long-runs.ts';

/** All runs from `from` on that begin before `to`. */
function runs(found: LongRuns, from: number, to: number): string[] {
  const all: string[] = [];
  for (let run = found.first(from, to); run >= 0 && found.startsBefore(run, to); run++)
    all.push(`${found.start(run)}-${found.end(run)}`);
  return all;
}

test('finds what a pattern finds, asked at once or bit by bit', () => {
  let state = 3;
  const random = (below: number): number =>
    (state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647) % below;
  for (let round = 0; round < 200; round++) {
    const text = Array.from(
      { length: random(300) },
      () => 'abcdefgh _.'[random(8 + random(4))]!,
    ).join('');
    const wanted = [...text.matchAll(/[a-h_]{5,}/g)].map(
      (match) => `${match.index}-${match.index + match[0].length}`,
    );
    const found = new LongRuns(/[a-h_]/, 5);
    found.restart(Buffer.from(text));
    const seen = new Set<string>();
    for (let at = 0; at <= text.length; at += 1 + random(40))
      for (const run of runs(found, at, Math.min(text.length, at + 30))) seen.add(run);
    for (const run of runs(found, 0, text.length)) seen.add(run);
    expect([...seen].sort()).toEqual([...wanted].sort());
  }
});

test('a run may begin again behind a dash', () => {
  const found = new LongRuns(/[\w-]/, 4, '-'.charCodeAt(0));
  found.restart(Buffer.from('key-abcd ab-cd'));
  expect(runs(found, 0, 14)).toEqual(['0-8', '4-8', '9-14']);
});

test('asked here and there, forward and back, it tells the same', () => {
  let state = 11;
  const random = (below: number): number =>
    (state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647) % below;
  for (let round = 0; round < 100; round++) {
    const text = Array.from({ length: 400 }, () => 'abcd .'[random(4 + random(3))]!).join('');
    const found = new LongRuns(/[a-d]/, 6);
    found.restart(Buffer.from(text));
    for (let asked = 0; asked < 20; asked++) {
      const from = random(400);
      const to = Math.min(400, from + 1 + random(60));
      const wanted = [...text.matchAll(/[a-d]{6,}/g)]
        .map((match) => [match.index, match.index + match[0].length] as const)
        .filter(([start, end]) => end > from && start < to);
      expect(runs(found, from, to)).toEqual(wanted.map(([start, end]) => `${start}-${end}`));
    }
  }
});
