/** One marked block in the text of a shell script: puts it in, finds it again, takes it out. Pure. */
import { ScanError } from '../errors.ts';

const BEGIN = '# >>> scan-tokens >>>';
const END = '# <<< scan-tokens <<<';
const ADDED = `${BEGIN} put in by "scan-tokens install"; "scan-tokens uninstall" takes it out`;
const MADE = `${BEGIN} file made by "scan-tokens install"; "scan-tokens uninstall" takes it out`;
const SHEBANG = /^#!.*(?:\r?\n|$)/;
const BLOCK = new RegExp(
  `^${BEGIN}.*\\r?\\n(?:(?!${BEGIN}).*\\r?\\n)*?${END}[ \\t]*(?:\\r?\\n|$)`,
  'gm',
);
/** Husky 4 to 8 start the script a second time from this line, and end it there. */
const OLD_HUSKY = /^[ \t]*(?:\.|source)[ \t].*husky\.sh.*(?:\r?\n|$)/m;
/** Where one of these stands, what is added at the end may never run. */
const LEAVES = /(?:^|[\s;&|({])(?:exit|exec|return)(?=[\s;)}]|$)/;

/** @param after lines of others come before: see `scriptLines` */
export type Script = (after: boolean) => string[];

/** A new file that holds nothing but the block. */
export function newScript(script: Script, shebang: boolean): string {
  return `${shebang ? '#!/bin/sh\n' : ''}${block(MADE, script(false), '\n')}`;
}

/**
 * @param text of the script, latin1
 * @param first at the top, before all else
 * @returns the text with the block in it: in its old place, else at the end, or at the top where the end may never be reached
 * @throws ScanError where the marks are damaged
 */
export function putIn(text: string, script: Script, first = false): string {
  checkMarks(text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const old = BLOCK.exec(text)?.[0];
  BLOCK.lastIndex = 0;
  if (old !== undefined) {
    const after = old.includes('[ $? = 0 ]');
    const fresh = block(old.startsWith(MADE) ? MADE : ADDED, script(after), eol);
    let seen = false;
    return text.replace(BLOCK, () => (seen ? '' : ((seen = true), fresh)));
  }
  const start = topOf(text);
  const rest = text.slice(start);
  if (!first && endIsReached(rest)) return text + block(ADDED, script(hasCommands(rest)), eol);
  return text.slice(0, start) + block(ADDED, script(false), eol) + rest;
}

/**
 * @returns the text without the block; null where nothing remains of a file that was made for it; undefined where there is none
 * @throws ScanError where the marks are damaged
 */
export function takeOut(text: string): string | null | undefined {
  checkMarks(text);
  const rest = text.replace(BLOCK, '');
  if (rest === text) return undefined;
  const bare = rest.replace(SHEBANG, '').trim() === '';
  return bare && text.includes(MADE) ? null : rest;
}

function block(first: string, lines: readonly string[], eol: string): string {
  return [first, ...lines, END, ''].join(eol);
}

function checkMarks(text: string): void {
  const left = text.replace(BLOCK, '');
  if (!left.includes(BEGIN) && !left.includes(END)) return;
  throw new ScanError('the lines of scan-tokens in the hook have lost their first or last line', {
    hint: `Delete what is left of them by hand, "${BEGIN}" and "${END}" included; then run this again.`,
  });
}

function topOf(text: string): number {
  const husky = OLD_HUSKY.exec(text);
  return husky === null ? (SHEBANG.exec(text)?.[0].length ?? 0) : husky.index + husky[0].length;
}

function endIsReached(rest: string): boolean {
  return (rest === '' || rest.endsWith('\n')) && !commands(rest).some((line) => LEAVES.test(line));
}

function hasCommands(text: string): boolean {
  return commands(text).length > 0;
}

function commands(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => !/^\s*(?:#|$)/.test(line));
}
