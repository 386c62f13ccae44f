/** Tells names from tokens: `ContainerHostnameProperty` under a provider's name is none of its keys. */
import { loadModel } from './model.ts';

/** Mean cost of a letter below which a text is words; random letters cost 3.6 and more, few of them below 3. */
const WORDS = 2.9;
const MOST_DIGITS = 0.1;

/** @param value latin1 */
export function readsLikeWords(value: string): boolean {
  const digits = value.match(/\d/g)?.length ?? 0;
  if (digits > MOST_DIGITS * value.length || !/[a-z]{3}|[A-Z]{3}/.test(value)) return false;
  return loadModel().trigrams.cost(value) < WORDS;
}
