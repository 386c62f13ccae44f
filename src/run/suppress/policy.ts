/** Which suppressions the configuration lets be. */
import type { Repository } from '../../git/repository.ts';
import { textAt } from '../../git/text-at.ts';
import { CONFIG_FILES } from '../../options/config/find.ts';
import type { SuppressionSettings } from '../../options/config/settings.ts';
import type { Options } from '../../options/types.ts';
import type { Comments } from './judge.ts';

/**
 * A change that touches the configuration is held against what is committed as well: it cannot lift a limit and pass
 * beneath it at once.
 */
export async function policyFor(
  { target, settings }: Options,
  repository: Repository | null,
  touched: ReadonlySet<string>,
): Promise<Comments> {
  const all = [settings.suppressions];
  if (repository !== null && target.kind === 'staged') {
    for (const name of CONFIG_FILES.filter((each) => touched.has(each))) {
      const text = await textAt(repository, 'HEAD', name);
      if (text === null) continue;
      const { settingsIn } = await import('../../options/config/read.ts');
      const committed = Buffer.from(text, 'latin1').toString('utf8');
      all.push(settingsIn(committed, `HEAD:${name}`, settings.root).suppressions);
    }
  }
  return strictest(all);
}

function strictest(all: readonly SuppressionSettings[]): Comments {
  const maxima = all.flatMap(({ maximum }) => (maximum === undefined ? [] : [maximum.value]));
  return {
    foreign: all.every(({ foreign }) => foreign?.value !== false),
    policy: {
      notInline: all.flatMap(({ notInline }) => notInline.map(({ value }) => value)),
      ...(maxima.length > 0 && { maximum: Math.min(...maxima) }),
    },
  };
}
