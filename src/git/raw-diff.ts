/** Reads git's raw diff format. */
import { GitError } from '../errors.ts';

/** One changed path. Modes are octal text: `100644` file, `100755` program, `120000` symbolic link, `160000` submodule, `000000` none. */
export interface RawChange {
  readonly oldMode: string;
  readonly newMode: string;
  /** All zeros where there is none. */
  readonly oldId: string;
  readonly newId: string;
  /** `A` added, `D` deleted, `M` changed, `T` type changed, `U` unmerged. */
  readonly status: string;
  /** From the top of the repository, latin1. */
  readonly path: string;
}

const HEADER = /^:(\d{6}) (\d{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([ADMTU])$/;

/**
 * Parses `--raw -z --no-renames --no-abbrev`:
 *   :100644 100644 <40 hex> <40 hex> M NUL path NUL
 * https://git-scm.com/docs/diff-format#_raw_output_format
 * @throws GitError where it is of another form, so that nothing is left out unseen
 */
export function parseRawDiff(bytes: Buffer): RawChange[] {
  const fields = bytes.toString('latin1').split('\0');
  if (fields.pop() !== '' || fields.length % 2 !== 0)
    throw new GitError('git gave an unfinished list of changes');
  const changes: RawChange[] = [];
  for (let at = 0; at < fields.length; at += 2)
    changes.push(parseChange(fields[at]!, fields[at + 1]!));
  return changes;
}

function parseChange(header: string, path: string): RawChange {
  const parts = HEADER.exec(header);
  if (parts === null || path === '')
    throw new GitError('git gave a list of changes in an unknown form');
  const [, oldMode, newMode, oldId, newId, status] = parts;
  return {
    oldMode: oldMode!,
    newMode: newMode!,
    oldId: oldId!,
    newId: newId!,
    status: status!,
    path,
  };
}
