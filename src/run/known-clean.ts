/** Opens what earlier runs found clean in a repository, by the rules of this run. Loaded only for a history. */
import { commonFolder } from '../git/common-folder.ts';
import type { Repository } from '../git/repository.ts';
import type { RuleSet } from '../rules/types.ts';
import { CleanContents } from '../sources/clean-contents.ts';
import { rulesKey } from './rules-key.ts';

/** @returns null where nothing is remembered */
export async function knownClean(
  repository: Repository,
  rules: RuleSet,
): Promise<CleanContents | null> {
  const key = rulesKey(rules);
  return key === null ? null : new CleanContents(await commonFolder(repository), key);
}
