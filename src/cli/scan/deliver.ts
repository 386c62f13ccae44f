/** Runs a scan, writes its report wherever it is to go, and says by the exit code what came of it. */
import { resolveOptions, type Raw } from '../../options/resolve.ts';
import { settingsOf } from '../../options/settings.ts';
import type { Options } from '../../options/types.ts';
import type { Report } from '../../report/types.ts';
import { run } from '../../run.ts';
import { EXIT } from '../exit-codes.ts';
import { describeFailure } from '../failure.ts';
import type { Surroundings } from '../surroundings.ts';
import { progressOn } from '../progress.ts';
import { write } from '../terminal.ts';
import type { Typed } from '../typed.ts';
import { filesAskedFor, toTerminal, type Output } from './outputs.ts';
import { pickedUp } from './picked-up.ts';
import { render } from './render.ts';

/**
 * @returns the exit code; a report that could not be written counts as not looked at
 * @throws ScanError where nothing could be looked at
 */
export async function scanAndReport(raw: Raw, typed: Typed, around: Surroundings): Promise<number> {
  const outputs = await outputsFor(typed, around);
  const options = resolveOptions(raw, around, await settingsOf(around));
  const start = new Date();
  const report = await withProgress(options, typed, around);
  const told = outputs.some(({ format }) => format !== 'text')
    ? { ...report, about: await about(start) }
    : report;
  const problems: unknown[] = [];
  for (const output of outputs) problems.push(...(await deliver(output, told)));
  for (const problem of problems) await write(around.stderr, describeFailure(problem));
  if (report.blocked) return EXIT.found;
  return report.complete && problems.length === 0 ? EXIT.clean : EXIT.couldNotLook;
}

async function withProgress(options: Options, typed: Typed, around: Surroundings): Promise<Report> {
  const progress = typed.flags['quiet'] === true ? null : progressOn(around);
  if (progress === null) return run(options);
  try {
    return await run(options, { onEntry: progress.onEntry });
  } finally {
    progress.end();
  }
}

async function outputsFor(typed: Typed, around: Surroundings): Promise<Output[]> {
  const asked = filesAskedFor(typed, around);
  const { format, files, said } = pickedUp(typed, around, asked);
  const outputs = [toTerminal(format, typed, around), ...asked, ...files];
  if (typed.flags['quiet'] === true) return outputs;
  for (const line of said) await write(around.stderr, `scan-tokens: ${line}`);
  return outputs;
}

/** @returns what went wrong: each output is tried, whatever became of the others */
async function deliver(output: Output, report: Report): Promise<unknown[]> {
  const { text, crash } = render(await output.load(), report, output.look);
  const problems: unknown[] = crash === undefined ? [] : [crash];
  try {
    await output.put(text);
  } catch (error) {
    problems.push(error);
  }
  return problems;
}

async function about(start: Date): Promise<NonNullable<Report['about']>> {
  const { default: manifest } = await import('../../../package.json', { with: { type: 'json' } });
  return {
    version: manifest.version,
    start: start.toISOString(),
    end: new Date().toISOString(),
  };
}
