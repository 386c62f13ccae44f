/** Reads and writes a hook's file; refuses what is no shell script. */
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { ScanError } from '../errors.ts';
import { newScript, putIn, takeOut, type Script } from './block.ts';

const SHELLS = ['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'busybox'];

export interface Change {
  readonly did: 'made' | 'added' | 'renewed' | 'nothing' | 'removed' | 'deleted';
  /** It was there, but git had passed it over since it could not be executed. */
  readonly wakened: boolean;
}

interface Existing {
  /** Where it really is: hooks may be symbolic links. */
  readonly real: string;
  readonly text: string;
  readonly mode: number;
}

export interface Hook {
  /** Absolute. */
  readonly path: string;
  /** The path as the user knows it. */
  readonly shown: string;
  /** Git starts the file itself: it must be executable, and a new one begins with a shebang. */
  readonly direct: boolean;
  readonly script: Script;
  /** What a hook in another language is to start instead of the script. */
  readonly command: string;
}

/**
 * Puts the block into a hook, which is made where there is none.
 * @throws ScanError
 */
export function addTo(hook: Hook): Change {
  const { path, shown, direct, script, command } = hook;
  return reaching(shown, () => {
    const existing = read(path, shown);
    if (existing === null) {
      mkdirSync(dirname(path), { recursive: true });
      const text = bytesOf(newScript(script, direct));
      writeFileSync(path, text, { mode: 0o755, flag: 'wx' });
      return { did: 'made', wakened: false };
    }
    refuseOtherLanguages(existing.text, shown, command);
    return change(existing, script, direct);
  });
}

function change(
  { real, text: old, mode: oldMode }: Existing,
  script: Script,
  direct: boolean,
): Change {
  const text = putIn(old, (after) => script(after).map((line) => bytesOf(line).toString('latin1')));
  const mode = direct ? oldMode | ((oldMode & 0o444) >> 2) : oldMode;
  if (text === old && mode === oldMode) return { did: 'nothing', wakened: false };
  replace(real, text, mode);
  return {
    did: takeOut(old) === undefined ? 'added' : 'renewed',
    wakened: mode !== oldMode && process.platform !== 'win32',
  };
}

/** @throws ScanError */
export function removeFrom(path: string, shown: string): Change {
  return reaching(shown, () => {
    const existing = read(path, shown);
    const text = existing === null ? undefined : takeOut(existing.text);
    if (existing === null || text === undefined) return { did: 'nothing', wakened: false };
    if (text === null) rmSync(existing.real);
    else replace(existing.real, text, existing.mode);
    return { did: text === null ? 'deleted' : 'removed', wakened: false };
  });
}

function read(path: string, shown: string): Existing | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (!stat.isFile()) {
    throw new ScanError(`${shown} is no file`, {
      hint: 'Move away what is there, then run this again.',
    });
  }
  return { real: realpathSync(path), text: readFileSync(path, 'latin1'), mode: stat.mode & 0o7777 };
}

/** In one step, so that a hook is never half there. */
function replace(path: string, text: string, mode: number): void {
  const half = `${path}.scan-tokens-${process.pid}`;
  writeFileSync(half, Buffer.from(text, 'latin1'), { flag: 'wx' });
  chmodSync(half, mode);
  renameSync(half, path);
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

function refuseOtherLanguages(text: string, shown: string, command: string): void {
  const language = text.includes('\0') ? 'a program' : languageOf(text);
  if (language === null) return;
  throw new ScanError(`${shown} is no shell script (${language}), so nothing was put into it`, {
    hint: `Let it start this first, and end where that fails: ${command}`,
  });
}

/** @returns the interpreter that a script's first line names, null for a shell; git starts a script without one by `sh` */
function languageOf(text: string): string | null {
  const words = /^#!\s*(.+?)\s*$/m.exec(text.slice(0, 300).split('\n')[0] ?? '')?.[1]?.split(/\s+/);
  if (words === undefined) return null;
  const names = words.map((word) => basename(word).replace(/\.exe$/i, ''));
  const [first, ...args] = names;
  const name =
    first === 'env' ? args.find((word) => !word.startsWith('-') && !word.includes('=')) : first;
  return SHELLS.includes(name ?? '') ? null : (name ?? 'env');
}

/** Turns an error of the file system into one that tells what to do. */
function reaching<T>(shown: string, deed: () => T): T {
  try {
    return deed();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (cause instanceof ScanError || code === undefined) throw cause;
    throw new ScanError(`${shown} could not be read or written (${code})`, {
      hint: 'Check who owns it and its folder, and whether the disk is full or read-only.',
      cause,
    });
  }
}
