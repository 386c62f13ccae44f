/** Lets threads share the work of a source that can be divided. What they need is loaded only then. */
import type { Detector } from '../detect/detector.ts';
import type { Options } from '../options/types.ts';
import type { RuleSet } from '../rules/types.ts';
import type { Source } from '../sources/types.ts';

export async function divided(
  source: Source,
  { jobs }: Options,
  means: { readonly rules: RuleSet; readonly detector: Detector },
): Promise<Source> {
  if (source.divide === undefined || jobs === 1) return source;
  const { shared } = await import('./jobs/shared.ts');
  return shared(source, means, jobs);
}
