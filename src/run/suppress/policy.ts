/** Which suppressions the configuration lets be. */
import { ConfigError } from '../../errors.ts';
import type { Repository } from '../../git/repository.ts';
import { namesAt, textAt } from '../../git/text-at.ts';
import { CONFIG_FILES, PACKAGE_FILE, PACKAGE_KEY } from '../../options/config/find.ts';
import type { SuppressionSettings } from '../../options/config/settings.ts';
import type { Options } from '../../options/types.ts';
import type { Comments } from './judge.ts';
import type { Sides } from './sides.ts';

/**
 * What is committed counts beside what a change makes of it: nobody lifts a limit and passes beneath it at once.
 * @param sides null where no change is looked at
 */
export async function policyFor(
  { settings }: Options,
  repository: Repository | null,
  sides: Sides | null,
): Promise<Comments> {
  if (repository === null || sides === null) return strictest([settings.suppressions]);
  const before = await configsAt(repository, sides.before);
  if (before.length === 0) return strictest([settings.suppressions]);
  const committed = await Promise.all(
    before.map(({ name, text }) => committedSettings(text, name, settings.root)),
  );
  return strictest([settings.suppressions, ...committed.flat()]);
}

/** One that is broken held nothing before either; the change that mends it must go through. */
async function committedSettings(
  text: string,
  name: string,
  root: string,
): Promise<SuppressionSettings[]> {
  const { settingsIn } = await import('../../options/config/read.ts');
  try {
    return [settingsIn(text, name, root).suppressions];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [];
  }
}

async function configsAt(repository: Repository, commit: string) {
  const found: { name: string; text: string }[] = [];
  for (const name of await namesAt(repository, commit, [...CONFIG_FILES, PACKAGE_FILE])) {
    const bytes = (await textAt(repository, commit, name)) ?? '';
    const text = Buffer.from(bytes, 'latin1').toString('utf8');
    if (name !== PACKAGE_FILE || text.includes(`"${PACKAGE_KEY}"`)) found.push({ name, text });
  }
  return found;
}

function strictest(all: readonly SuppressionSettings[]): Comments {
  const maxima = all.flatMap(({ maximum }) => (maximum === undefined ? [] : [maximum.value]));
  const notInline = all.flatMap((each) => each.notInline.map(({ value }) => value));
  return {
    foreign: all.every(({ foreign }) => foreign?.value !== false),
    policy: {
      notInline: [...new Set(notInline)],
      ...(maxima.length > 0 && { maximum: Math.min(...maxima) }),
    },
  };
}
