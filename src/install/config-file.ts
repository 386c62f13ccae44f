/** Edits the configuration of a hook manager: what is there stays, and what cannot be kept is refused. */
import { rmSync } from 'node:fs';
import { ScanError } from '../errors.ts';
import { make, reaching, read, replace } from './files.ts';
import type { Change } from './hook-file.ts';

export interface Config {
  /** Absolute. */
  readonly path: string;
  /** As the user knows it. */
  readonly shown: string;
  /** What to put in by hand where the file's form is not known, as one line. */
  readonly byHand: string;
}

/** @returns the new text; the old one where nothing is to be done; null where the form is not known */
export type Edit = (text: string) => string | null;

/**
 * Edits a configuration; one that is not there counts as empty and is made.
 * @throws ScanError where its form is not known: then nothing was changed
 */
export function edit(config: Config, change: Edit): Change {
  return reaching(config.shown, () => {
    const existing = read(config.path, config.shown);
    const old = existing === null ? '' : utf8(existing.text, config);
    const text = edited(old, config, change);
    if (text === old) return { did: 'nothing', wakened: false };
    const bytes = Buffer.from(text, 'utf8');
    if (existing === null) make(config.path, bytes, 0o644);
    else replace(existing.real, bytes.toString('latin1'), existing.mode);
    return { did: existing === null ? 'made' : 'added', wakened: false };
  });
}

/**
 * Takes out what `edit` put in. A file of which nothing remains is deleted.
 * @throws ScanError
 */
export function unedit(config: Config, change: Edit): Change {
  return reaching(config.shown, () => {
    const existing = read(config.path, config.shown);
    if (existing === null) return { did: 'nothing', wakened: false };
    const old = utf8(existing.text, config);
    const text = edited(old, config, change);
    if (text === old) return { did: 'nothing', wakened: false };
    if (text.trim() === '') rmSync(existing.real);
    else replace(existing.real, Buffer.from(text, 'utf8').toString('latin1'), existing.mode);
    return { did: text.trim() === '' ? 'deleted' : 'removed', wakened: false };
  });
}

function edited(old: string, config: Config, change: Edit): string {
  let text: string | null;
  try {
    text = change(old);
  } catch (cause) {
    throw refusal(config, 'cannot be read', cause);
  }
  if (text === null) throw refusal(config, 'is written in a way that is not known here');
  return text;
}

function refusal({ shown, byHand }: Config, why: string, cause?: unknown): ScanError {
  return new ScanError(`${shown} ${why}, so nothing was changed in it`, { hint: byHand, cause });
}

function utf8(latin1: string, config: Config): string {
  const bytes = Buffer.from(latin1, 'latin1');
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text;
  throw refusal(config, 'is not UTF-8');
}
