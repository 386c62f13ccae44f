/**
 * The installed hook's entry, a file of its own: what a clean commit needs and no more. Node makes a start-up snapshot of
 * it, in which the rules are ready and nothing is left to load:
 *   node --snapshot-blob dist/hook.blob --build-snapshot (the code in dist/hook.json.br)
 *   node --snapshot-blob dist/hook.blob bin/scan-tokens.js --staged
 * Where there is something to tell, the whole command does the work again; nothing was printed until then.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startupSnapshot } from 'node:v8';
import { SNAPSHOT_MEMORY } from '../install/snapshot-start.ts';
import { EXIT } from './exit-codes.ts';
import { main } from './main.ts';
import { runInProcess } from './process.ts';
import { rehearse } from './rehearsal.ts';

/** This file as it lies in the package; it is unpacked beside it for the moment a snapshot takes to make. */
const PACKED = 'hook.json.br';

/** What the bundle throws in place of a module that it does not hold. */
const NOT_HELD = 'SCAN_TOKENS_NOT_HELD';

/** Tells a snapshot of this very file from one that an older version left. */
function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? 'none' : `${stats.size} ${stats.mtimeMs}`;
}

/** The same command line, by the command that holds everything. */
function whole(): number {
  const { status } = spawnSync(process.execPath, process.argv.slice(1), { stdio: 'inherit' });
  return status ?? EXIT.couldNotLook;
}

function begin(stamp: string): void {
  const [variable, memory] = SNAPSHOT_MEMORY;
  // It was for the start of this process, and is no use to those that it starts.
  if (process.env[variable] === memory) Reflect.deleteProperty(process.env, variable);
  runInProcess(async (around) => {
    const file = join(dirname(process.argv[1] ?? ''), '../dist', PACKED);
    if (stampOf(file) !== stamp) return whole();
    try {
      return await main(process.argv.slice(2), around);
    } catch (error) {
      if ((error as { code?: unknown }).code === NOT_HELD) return whole();
      throw error;
    }
  });
}

if (startupSnapshot.isBuildingSnapshot()) {
  const stamp = stampOf(join(dirname(process.argv[1]!), PACKED));
  // Not awaited: a script of one file cannot. Node waits for what is under way before it makes the snapshot.
  void rehearse().then(() => {
    startupSnapshot.setDeserializeMainFunction(begin, stamp);
  });
} else
  throw new Error('this file is for a start-up snapshot of Node only; start bin/scan-tokens.js');
