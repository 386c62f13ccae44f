/**
 * Processor time and memory of the built command beside other scanners: `npm run bench [-- JOB...]`. Installs what it
 * compares with and makes its inputs in a cache folder (`BENCH_CACHE`), runs the tools in turn, and writes the figures
 * into `bench/results.md`. Ratios count: they are taken in one run on one machine.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { jobs, stagedPaths, type Job } from './speed/jobs.ts';
import { measure, median, type Cost } from './speed/measure.ts';
import { putSection, tableOf, type Table } from './speed/page.ts';
import { findsPlanted } from './speed/planted.ts';
import { CACHE, ripgrep, type Tool } from './speed/tools.ts';
import { planNames } from '../src/detect/named-plan.ts';
import { planGeneric } from '../src/detect/generic-rules.ts';
import { planShapes } from '../src/detect/shape-rules.ts';
import { builtInRules } from '../src/rules/built-in.ts';

/** Figures of earlier runs: a run of one job leaves the others in the table. */
const KEPT = join(CACHE, 'figures.json');

function writeAnchors(): string {
  const { rules } = builtInRules();
  const all = [planShapes, planNames, planGeneric].flatMap((plan) => plan(rules)[1]);
  const file = join(CACHE, 'anchors.txt');
  writeFileSync(
    file,
    `${[...new Set(all.map(({ text }) => text))].filter((text) => !text.includes('\n')).join('\n')}\n`,
  );
  return file;
}

async function figuresOf(job: Job): Promise<Table> {
  const cwd = await job.folder();
  const paths = job.work === 'staged' ? stagedPaths(cwd) : [];
  const costs = new Map<Tool, Cost[]>(job.tools.map((tool) => [tool, []]));
  for (let round = 0; round < job.rounds; round++) {
    for (const tool of job.tools) {
      const line = tool.command(job.work, paths);
      tool.forget?.(cwd);
      if (round > 0 && job.once?.includes(tool.name) === true) continue;
      if (line !== null) costs.get(tool)!.push(measure({ line, cwd, fine: tool.fine }));
    }
  }
  const rows = [...costs].map(([tool, all]) => {
    const target = job.targets[tool.name];
    return { tool: tool.name, cost: median(all), ...(target !== undefined && { target }) };
  });
  const { key, what, rounds, once } = job;
  return { key, what, rounds, rows, ...(once !== undefined && { once }) };
}

function prepare(tools: ReadonlySet<Tool>, all: readonly Job[]): void {
  for (const tool of tools) {
    tool.install();
    console.log(`${tool.name}: ${tool.about()}`);
  }
  for (const { work, tools: used } of all)
    for (const tool of used)
      if (!tool.name.startsWith('rg') && !tool.name.includes('rule')) findsPlanted(tool, work);
  console.log('all of them find what was planted');
}

function kept(): Record<string, Table> {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Table>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

async function main(asked: readonly string[]): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const every = jobs(ripgrep(writeAnchors()));
  const chosen = every.filter(({ key }) => asked.length === 0 || asked.includes(key));
  prepare(new Set(chosen.flatMap(({ tools }) => tools)), chosen);
  const tables = kept();
  for (const job of chosen) {
    tables[job.key] = await figuresOf(job);
    console.log(`\n${tableOf(tables[job.key]!, job)}`);
    writeFileSync(KEPT, JSON.stringify(tables));
  }
  const known = every.filter(({ key }) => tables[key] !== undefined);
  const tools = [...new Set(known.flatMap((job) => job.tools))];
  putSection(
    'speed',
    [
      '## Speed',
      '',
      'Made by `npm run bench`. Processor time (user and system) of the whole process tree; tools run in turn, and each had to',
      `find planted tokens by the very command that is measured. ${cpus().length} processors: ${cpus()[0]!.model}.`,
      '',
      ...tools.map((tool) => `- ${tool.name}: ${tool.about()}`),
      '',
      known.map((job) => tableOf(tables[job.key]!, job)).join('\n\n'),
    ].join('\n'),
  );
}

await main(process.argv.slice(2));
