/** The words under which a value is scored. */
import { loadRuleFolder } from '../../src/rules/load.ts';

/** @returns the words of the generic rules, as they stand in `rules/` */
export function tellingWords(): string[] {
  return loadRuleFolder('rules', 'rules')
    .flatMap(({ content }) => content.tokens)
    .filter(({ scored }) => scored)
    .flatMap(({ named }) => named ?? [])
    .filter((name) => !name.includes(' '));
}
