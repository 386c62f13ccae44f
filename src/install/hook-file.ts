/** Reads and writes a hook's file; refuses what is no shell script. */
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { ScanError } from '../errors.ts';
import { make, reaching, read, replace, type Existing } from './files.ts';
import { newScript, putIn, takeOut, type Script } from './block.ts';

const SHELLS = ['sh', 'bash', 'dash', 'ash', 'ksh', 'mksh', 'zsh', 'busybox'];

export interface Change {
  readonly did: 'made' | 'added' | 'renewed' | 'nothing' | 'removed' | 'deleted';
  /** It was there, but git had passed it over since it could not be executed. */
  readonly wakened: boolean;
}

export interface Hook {
  /** Absolute. */
  readonly path: string;
  /** The path as the user knows it. */
  readonly shown: string;
  /** Git starts the file itself: it must be executable, and a new one begins with a shebang. */
  readonly direct: boolean;
  readonly script: Script;
  /** It goes before what is there. */
  readonly first: boolean;
  /** What a hook in another language is to start instead of the script. */
  readonly command: string;
}

/**
 * Puts the block into a hook, which is made where there is none.
 * @throws ScanError
 */
export function addTo(hook: Hook): Change {
  const { path, shown, direct, command } = hook;
  return reaching(shown, () => {
    const existing = read(path, shown);
    if (existing === null) {
      make(path, bytesOf(newScript(hook.script, direct)), 0o755);
      return { did: 'made', wakened: false };
    }
    refuseOtherLanguages(existing.text, shown, command);
    return change(existing, hook);
  });
}

function change(
  { real, text: old, mode: oldMode }: Existing,
  { script, direct, first }: Hook,
): Change {
  const lines: Script = (after) => script(after).map((line) => bytesOf(line).toString('latin1'));
  const text = putIn(old, lines, first);
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
