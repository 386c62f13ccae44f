/** Measures what a command costs: processor time of its whole process tree, peak memory, and the time on the clock. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command in a folder. */
export interface Command {
  readonly line: readonly string[];
  readonly cwd: string;
  /** Exit codes with which it did its work. */
  readonly fine: readonly number[];
}

export interface Cost {
  /** User and system, in milliseconds, of all processes. */
  readonly cpu: number;
  /** In milliseconds. */
  readonly wall: number;
  /** Of the largest process, in megabytes. */
  readonly memory: number;
}

/** The shell tells processor time in milliseconds, GNU time (which has only hundredths of a second) tells memory. */
const TIMED =
  'TIMEFORMAT="%3U %3S"; exec 3>&2; { time /usr/bin/time -q -f %M -o "$0.memory" "$@" 2>&3; } 2> "$0.cpu"';

// Certificates of the machine cost a start of Node some 40 ms.
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== 'NODE_EXTRA_CA_CERTS'),
);

/** @throws Error with the command's own words where it did not do its work */
export function measure({ line, cwd, fine }: Command): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'scan-tokens-bench-'));
  const out = join(folder, 'cost');
  try {
    const started = performance.now();
    const ran = spawnSync('bash', ['-c', TIMED, out, ...line], {
      cwd,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1 << 30,
    });
    const wall = performance.now() - started;
    if (ran.error) throw ran.error;
    if (ran.status === null || !fine.includes(ran.status))
      throw new Error(
        `${line.join(' ')} ended with ${ran.status}:\n${ran.stderr.toString().slice(-2000)}`,
      );
    const [user, system] = readFileSync(`${out}.cpu`, 'utf8').trim().split(' ').map(Number);
    const kilobytes = Number(readFileSync(`${out}.memory`, 'utf8').trim().split('\n').at(-1));
    return { cpu: 1000 * (user! + system!), wall, memory: kilobytes / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns the median of each figure */
export function median(costs: readonly Cost[]): Cost {
  const middle = (key: keyof Cost): number =>
    costs.map((cost) => cost[key]).sort((a, b) => a - b)[costs.length >> 1]!;
  return { cpu: middle('cpu'), wall: middle('wall'), memory: middle('memory') };
}
