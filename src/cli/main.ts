/** From argv to an exit code: reads what was typed, loads the command it names, runs it. */
import { commandNamed } from './commands.ts';
import { EXIT } from './exit-codes.ts';
import { describeFailure } from './failure.ts';
import { asksForTarget } from './flags.ts';
import { readQuickly } from './quick.ts';
import { ScanError } from '../errors.ts';
import type { Surroundings } from './surroundings.ts';
import { widthOf, write } from './terminal.ts';

/**
 * @param argv without node and the script
 * @returns the exit code; nothing expected is thrown
 */
export async function main(argv: readonly string[], around: Surroundings): Promise<number> {
  try {
    return await runTyped(argv, around);
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    await write(around.stderr, describeFailure(error));
    return EXIT.couldNotLook;
  }
}

async function runTyped(argv: readonly string[], around: Surroundings): Promise<number> {
  const quick = readQuickly(argv);
  if (quick !== null) return (await commandNamed('scan').load()).run(quick, around);
  const { helpText, parse } = await import('./parse.ts');
  const parsed = await parse(argv, widthOf(around.stdout, around.env));
  if ('help' in parsed) return told(await write(around.stdout, parsed.help));
  const { typed } = parsed;
  if (typed.flags['version'] === true) return told(await write(around.stdout, await version()));
  if (typed.command === 'scan' && typed.operands.length === 0 && !asksForTarget(typed.flags)) {
    await write(around.stderr, await helpText(widthOf(around.stderr, around.env)));
    return EXIT.couldNotLook;
  }
  return (await commandNamed(typed.command).load()).run(typed, around);
}

function told(failed: Error | undefined): number {
  return failed === undefined ? EXIT.clean : EXIT.couldNotLook;
}

async function version(): Promise<string> {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  return manifest.version;
}
