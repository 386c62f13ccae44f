/** Tells what a change does to suppressions and configuration, so that a reviewer sees it: nothing in the change can hide it. */
import type { Repository } from '../../git/repository.ts';
import { textAt } from '../../git/text-at.ts';
import { CONFIG_FILES } from '../../options/config/find.ts';
import type { Options } from '../../options/types.ts';
import type { Remark } from '../../report/types.ts';
import { addedEntries } from '../../suppress/entry-file.ts';
import { ENTRY_FILES } from '../../suppress/names.ts';
import type { Located } from '../collect.ts';
import { parsed } from './held-files.ts';
import type { Sides } from './sides.ts';

/**
 * @param judged all findings; those of the change that a comment allows are suppressions it adds
 * @param touched watched files that the change touches
 */
export async function changeRemarks(
  { target }: Options,
  repository: Repository,
  sides: Sides,
  judged: readonly Located[],
  touched: ReadonlySet<string>,
): Promise<Remark[]> {
  const from = target.kind === 'staged' ? 'index' : 'commit';
  const comments = judged.filter(
    ({ origin, allowed }) => origin.from === from && allowed?.by.includes('comment') === true,
  ).length;
  const parts = comments === 0 ? [] : [counted(comments, 'comment', 'comments')];
  let added = comments;
  for (const name of ENTRY_FILES) {
    if (!touched.has(name)) continue;
    const entries = await addedTo(name, repository, sides);
    if (entries > 0) parts.push(`${counted(entries, 'entry', 'entries')} in ${name}`);
    added += entries;
  }
  const what = target.kind === 'staged' ? 'this change' : 'this branch';
  const more = `${what} adds ${counted(added, 'suppression', 'suppressions')}: ${parts.join(', ')}`;
  return [
    ...(added === 0 ? [] : [{ text: more, blocking: false }]),
    ...CONFIG_FILES.filter((name) => touched.has(name)).map((name) => ({
      text: `${what} changes ${name}, the configuration that this very scan went by`,
      blocking: false,
    })),
  ];
}

async function addedTo(name: string, repository: Repository, sides: Sides): Promise<number> {
  const after = (await textAt(repository, sides.after, name)) ?? '';
  const before = (await textAt(repository, sides.before, name)) ?? '';
  return addedEntries(parsed(before, name), parsed(after, name)).length;
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
