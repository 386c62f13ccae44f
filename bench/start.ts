/**
 * What the number of rules costs at start-up: `npm run bench:start`. The package is built with all rules and with a
 * hundred; both then scan the same small commit in turn, as the whole command and from the installed hook's snapshot.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { smallCommit } from './speed/inputs.ts';
import { SNAPSHOT_FLAGS, SNAPSHOT_MEMORY } from '../src/install/snapshot-start.ts';
import { measure, median, type Cost } from './speed/measure.ts';
import { putSection } from './speed/page.ts';
import { CACHE } from './speed/tools.ts';
import { buildWith, type Built } from './start/builds.ts';

const ROUNDS = 31;
const FEW = 100;
/** In milliseconds of processor time. */
const TARGET = 10;

interface Way {
  readonly name: string;
  line(built: Built): readonly string[];
}

const command = ({ folder }: Built): string[] => [join(folder, 'bin/scan-tokens.js'), '--staged'];
const WAYS: readonly Way[] = [
  {
    name: 'installed hook (snapshot)',
    line: (built) => [
      'env',
      SNAPSHOT_MEMORY.join('='),
      'node',
      ...SNAPSHOT_FLAGS,
      '--snapshot-blob',
      join(built.folder, 'dist/hook.blob'),
      ...command(built),
    ],
  },
  { name: 'whole command', line: (built) => ['node', ...command(built)] },
];

/** Runs each build in turn, so that both meet the same machine. */
function compare(way: Way, builds: readonly Built[], cwd: string): readonly Cost[] {
  const costs = builds.map((): Cost[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [n, built] of builds.entries()) {
      const cost = measure({ line: way.line(built), cwd, fine: [0] });
      // The first run finds no file in the machine's memory.
      if (round > 0) costs[n]!.push(cost);
    }
  }
  return costs.map(median);
}

function row({ name }: Way, [few, all]: readonly Cost[]): string {
  const grown = all!.cpu - few!.cpu;
  const verdict = grown <= TARGET ? 'met' : 'missed';
  const figures = [few!.cpu, all!.cpu, grown].map((value) => value.toFixed(0));
  return `| ${name} | ${figures.join(' | ')} | ≤ ${TARGET}: ${verdict} | ${few!.memory.toFixed(0)} | ${all!.memory.toFixed(0)} |`;
}

async function main(): Promise<void> {
  const folder = join(CACHE, 'start');
  mkdirSync(folder, { recursive: true });
  const builds = [buildWith(join(folder, 'few'), FEW), buildWith(join(folder, 'all'), Infinity)];
  const cwd = await smallCommit();
  const [few, all] = builds.map(({ rules }) => rules);
  const lines = [
    '## Start-up',
    '',
    `Made by \`npm run bench:start\`. The package built with ${few} rules and with all ${all}, each scanning the same small`,
    `commit (3 staged files) in turn. Processor time (user and system) in milliseconds, median of ${ROUNDS} runs.`,
    '',
    `| | ${few} rules | ${all} rules | grown by | target | peak MB, ${few} | peak MB, ${all} |`,
    '| --- | ---: | ---: | ---: | --- | ---: | ---: |',
    ...WAYS.map((way) => row(way, compare(way, builds, cwd))),
  ].join('\n');
  console.log(lines);
  putSection('start', lines);
}

await main();
