/** Puts the section of figures into `bench/results.md`; sections of other benchmarks stay as they are. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Between, Job } from './jobs.ts';
import type { Cost } from './measure.ts';

const PAGE = fileURLToPath(new URL('../results.md', import.meta.url));
const HEAD = '# Measured\n';

export interface Row {
  readonly tool: string;
  readonly cost: Cost;
  /** Absent for ourselves, and where there is none. */
  readonly target?: number;
}

export interface Table {
  readonly key: string;
  readonly what: string;
  readonly rounds: number;
  readonly rows: readonly Row[];
  readonly once?: readonly string[];
}

/** The section of a job: its figures, and why a target is missed. */
export function tableOf(
  { what, rounds, rows, once = [] }: Table,
  { between, why }: Pick<Job, 'between' | 'why'>,
): string {
  const own = rows[0]!.cost;
  const lines = rows.map(({ tool, cost, target }, n) => {
    const ratio = own.cpu / cost.cpu;
    const verdict =
      target === undefined
        ? ''
        : ratio <= target
          ? `≤ ${target}: met`
          : `≤ ${target}: missed, ${(ratio / target).toPrecision(2)} times as much`;
    return `| ${tool} | ${figure(cost.cpu)} | ${figure(cost.wall)} | ${Math.round(cost.memory)} | ${n === 0 ? '' : ratio.toPrecision(2)} | ${verdict} |`;
  });
  const text = [
    `### ${what[0]!.toUpperCase()}${what.slice(1)}`,
    '',
    `Median of ${rounds} ${rounds === 1 ? 'run' : 'runs'}${once.length === 0 ? '' : `; one run of ${once.join(' and ')}`}.`,
    '',
    '| | CPU ms | wall ms | peak MB | our CPU : theirs | target |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...lines,
    ...(between === undefined ? [] : ['', `${verdictOf(rows, between)}.`]),
  ].join('\n');
  return why !== undefined && text.includes('missed') ? `${text}\n\n${why}` : text;
}

function verdictOf([first, second]: readonly Row[], { of, most, say }: Between): string {
  const ratio = first!.cost[of] / second!.cost[of];
  return `${say(ratio)}: ${ratio <= most ? 'met' : 'missed'}`;
}

function figure(milliseconds: number): string {
  return milliseconds < 100 ? milliseconds.toFixed(0) : String(Number(milliseconds.toPrecision(3)));
}

/** @param section name in the marks round it */
export function putSection(section: string, text: string): void {
  const [begin, end] = [`<!-- ${section} -->`, `<!-- /${section} -->`];
  const whole = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : HEAD;
  const block = `${begin}\n\n${text.trim()}\n\n${end}`;
  const [from, to] = [whole.indexOf(begin), whole.indexOf(end)];
  writeFileSync(
    PAGE,
    from >= 0 && to > from
      ? whole.slice(0, from) + block + whole.slice(to + end.length)
      : `${whole}\n${block}\n`,
  );
  execFileSync('npx', ['prettier', '--write', '--log-level', 'warn', PAGE]);
}
