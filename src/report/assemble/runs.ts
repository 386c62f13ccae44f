/** Ranges of a text, put in order. */

export type Range = readonly [start: number, end: number];

/** Ranges that share characters, as one; `single` if all of them are the same range. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly single: boolean;
}

/** @returns runs in order, none touching the characters of another */
export function runsOf(ranges: readonly Range[]): Run[] {
  const runs: Run[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = runs.at(-1);
    if (last === undefined || start >= last.end) {
      if (end > start) runs.push({ start, end, single: true });
      continue;
    }
    const same = last.single && start === last.start && end === last.end;
    runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, end), single: same };
  }
  return runs;
}
