/** Makes the start-up snapshot from which a hook starts in half the time. Where that does not work, hooks start as ever. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { SNAPSHOT, SNAPSHOT_FLAGS } from './snapshot-start.ts';

const BUNDLE = 'dist/hook.json.br';
const LONGEST = 30_000;

/** What lies in the bundle, as JSON. */
export interface HookParts {
  readonly code: string;
  /** By its name in the data that the code reads, a file in `dist/chunks/`: packed JSON. */
  readonly data: Readonly<Record<string, string>>;
}

/** @param home folder of the package @returns whether there is one now */
export function makeSnapshot(home: string): boolean {
  const [bundle, blob] = [join(home, BUNDLE), join(home, SNAPSHOT)];
  const half = `${blob}.${process.pid}.tmp`;
  const script = `${half}.cjs`;
  if (!existsSync(bundle)) return false;
  if (isFresh(blob, bundle)) return true;
  try {
    const { code, data } = JSON.parse(unpacked(bundle)) as HookParts;
    const texts = Object.entries(data).map(
      ([name, file]) => `${JSON.stringify(name)}:${unpacked(join(home, 'dist/chunks', file))}`,
    );
    writeFileSync(script, code);
    writeFileSync(`${script}.json`, `{${texts.join()}}`);
    const made = spawnSync(
      process.execPath,
      [...SNAPSHOT_FLAGS, '--snapshot-blob', half, '--build-snapshot', script],
      {
        stdio: 'ignore',
        timeout: LONGEST,
      },
    );
    if (made.status !== 0) return false;
    renameSync(half, blob);
    return true;
  } catch {
    // A folder that is not ours to write in, a disk that is full: a hook without a snapshot is slower, nothing else.
    return false;
  } finally {
    for (const file of [half, script, `${script}.json`]) rmSync(file, { force: true });
  }
}

function unpacked(file: string): string {
  return brotliDecompressSync(readFileSync(file)).toString();
}

/** Made of this bundle and by this Node: a snapshot names the version that made it in its first bytes. */
function isFresh(blob: string, bundle: string): boolean {
  const stats = statSync(blob, { throwIfNoEntry: false });
  if (stats === undefined || stats.mtimeMs < statSync(bundle).mtimeMs) return false;
  const head = Buffer.alloc(256);
  const handle = openSync(blob, 'r');
  try {
    readSync(handle, head);
  } finally {
    closeSync(handle);
  }
  return head.includes(process.versions.node) && head.includes(process.arch);
}
