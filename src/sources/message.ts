/** The message of a commit: for git's hook `commit-msg`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { readingReason } from './file-entry.ts';
import type { Source } from './types.ts';

/** `git commit --verbose` writes the whole difference below this line, and takes it off again. */
const SCISSORS = /^.{0,8} -{24} >8 -{24}$/m;

/**
 * @param file as git gives it to the hook, from `cwd`
 * @throws UsageError while its entries are read, where the file cannot be read
 */
export function messageSource(cwd: string, file: string): Source {
  return {
    noun: 'commit message',
    // eslint-disable-next-line @typescript-eslint/require-await -- the contract of `Source`
    async *entries() {
      const content = messageIn(read(resolve(cwd, file), file));
      yield {
        kind: 'item',
        origin: { from: 'message', path: '', part: 'content' },
        size: content.length,
        content,
      };
    },
    expected: () => 1,
  };
}

function messageIn(text: Buffer): Buffer {
  const scissors = SCISSORS.exec(text.toString('latin1'));
  return scissors === null ? text : text.subarray(0, scissors.index);
}

function read(path: string, typed: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`the commit message ${JSON.stringify(typed)} ${readingReason(error)}`, {
      hint: 'Call it from the commit-msg hook: scan-tokens --commit-msg "$1"',
      cause: error,
    });
  }
}
