/** The scans that a program may begin. */
import { env as processEnv, cwd as processFolder } from 'node:process';
import { noSettings } from '../options/config/settings.ts';
import { resolveOptions, type Raw } from '../options/resolve.ts';
import { settingsOf } from '../options/settings.ts';
import { run } from '../run.ts';
import { rulesBehind } from './behind.ts';
import { start } from './start.ts';
import type { Scan, ScanOptions, TextOptions } from './types.ts';

/** Bytes, or text, which is looked at as its UTF-8; whole or in parts. */
export type Text = string | Uint8Array | AsyncIterable<Uint8Array | string>;

/**
 * Looks at a text. No file is read, no git is started, and no configuration holds.
 * @returns a scan that has begun
 */
export function scanText(text: Text, options: TextOptions = {}): Scan {
  const { name, rules, signal } = options;
  const place = { cwd: '/', env: {}, stdin: () => bytesOf(text, signal) };
  const raw = {
    ...rawFrom(options),
    stdin: true,
    ...(name !== undefined && { stdinFilename: name }),
  };
  const resolved = resolveOptions(raw, place, noSettings('/'));
  return start((observer) => run(resolved, observer, rules && rulesBehind(rules)), signal);
}

/**
 * Looks at what the next commit would add, as the pre-commit hook does; the repository's configuration holds.
 * @returns a scan that has begun
 */
export function scanStaged(options: ScanOptions = {}): Scan {
  return within(options, { ...rawFrom(options), staged: true });
}

/**
 * Looks at files, and at folders with all that git does not ignore in them; the repository's configuration holds.
 * @param paths from `cwd`; at least one
 * @returns a scan that has begun
 */
export function scanPaths(paths: readonly string[], options: ScanOptions = {}): Scan {
  return within(options, { ...rawFrom(options), paths });
}

function within(options: ScanOptions, raw: Raw): Scan {
  const { rules, signal } = options;
  const place = { cwd: options.cwd ?? processFolder(), env: options.env ?? processEnv };
  return start(async (observer) => {
    const resolved = resolveOptions(raw, place, await settingsOf(place));
    return run(resolved, observer, rules && rulesBehind(rules));
  }, signal);
}

/** A program gets no threads that it did not ask for. */
function rawFrom({ failOn, inlineAllow, jobs = 1 }: ScanOptions): Raw {
  return {
    paths: [],
    jobs: String(jobs),
    ...(failOn !== undefined && { failOn }),
    ...(inlineAllow === false && { noInlineAllow: true }),
  };
}

async function* bytesOf(text: Text, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  if (typeof text === 'string' || text instanceof Uint8Array) yield toBytes(text);
  else
    for await (const part of text) {
      signal?.throwIfAborted();
      yield toBytes(part);
    }
}

function toBytes(part: string | Uint8Array): Uint8Array {
  return typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
}
