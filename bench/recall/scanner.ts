/** What all scanners have in common here: they scan a folder of samples, and say where in each file they found something. */
import { spawnSync } from 'node:child_process';
import type { Sample } from './corpus.ts';

/** Bytes of a sample's file, half open. */
export interface Found {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** What a scanner says of one file, before it is known where in the file that is. */
export type Told = { readonly id: string; readonly rule: string } & (
  | { readonly line: number; readonly value: string }
  | { readonly bytes: readonly [start: number, end: number] }
  | { readonly characters: readonly [start: number, end: number] }
);

export interface Scanner {
  readonly name: string;
  /** Origins in the corpus that are its own tests, or those of what its rules were taken from. */
  readonly own: readonly string[];
  /** @throws Error where it cannot be installed here */
  install(): void;
  version(): string;
  /** @param folder holds `<id>/<filename>` */
  scan(folder: string): readonly Told[];
}

/** Runs a scanner; most end with 1 where they find something. @throws Error with its own words where it failed */
export function output(command: string, args: readonly string[], cwd: string): string {
  const ran = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (ran.error) throw ran.error;
  if (![0, 1, 200, 205].includes(ran.status ?? -1))
    throw new Error(`${command} ended with ${ran.status}:\n${ran.stderr.slice(-2000)}`);
  return ran.stdout;
}

/** The first number with a dot that a command prints. */
export function versionOf(command: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return /\d+\.\d+[.\d]*/.exec(stdout + stderr)?.[0] ?? '?';
}

/** `./<id>/<filename>` and the like. */
export function idOf(path: string): string {
  return path.split('/').at(-2)!;
}

/** Findings by sample. */
export function placed(
  told: readonly Told[],
  samples: ReadonlyMap<string, Sample>,
): ReadonlyMap<string, readonly Found[]> {
  const found = new Map<string, Found[]>();
  for (const each of told) {
    const sample = samples.get(each.id);
    if (!sample) continue;
    const [start, end] = placeOf(each, sample.text);
    found.set(each.id, [...(found.get(each.id) ?? []), { rule: each.rule, start, end }]);
  }
  return found;
}

function placeOf(told: Told, text: string): readonly [number, number] {
  if ('bytes' in told) return told.bytes;
  const [start, end] =
    'characters' in told ? told.characters : valueIn(text, told.line, told.value);
  return [Buffer.byteLength(text.slice(0, start)), Buffer.byteLength(text.slice(0, end))];
}

/** Where a value stands from this line on; the whole line where it stands nowhere, being decoded or put together. */
function valueIn(text: string, line: number, value: string): [number, number] {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  const at = value === '' ? -1 : text.indexOf(value, start);
  if (at >= 0) return [at, at + value.length];
  const newline = text.indexOf('\n', start);
  return [start, newline < 0 ? text.length : newline];
}
