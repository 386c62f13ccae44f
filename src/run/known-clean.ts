/** Opens what earlier runs found clean in a repository, by the rules of this run. Loaded only where commits are read. */
import { commonFolder } from '../git/common-folder.ts';
import type { Repository } from '../git/repository.ts';
import type { RuleSet } from '../rules/types.ts';
import { CleanContents } from '../sources/clean-contents.ts';
import type { Memory } from '../sources/commit-types.ts';
import { rulesKey } from './rules-key.ts';

/** @returns null where nothing is remembered */
export async function knownClean(repository: Repository, rules: RuleSet): Promise<Memory | null> {
  const key = rulesKey(rules);
  if (key === null) return null;
  const gitFolder = await commonFolder(repository);
  return { gitFolder, clean: new CleanContents(gitFolder, key) };
}
