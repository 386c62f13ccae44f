/** Why a sample was missed, in words: asked of the engine's own parts, in the order in which they would have decided. */
import { candidateAfter } from '../../src/detect/generic/candidates.ts';
import { loadModel } from '../../src/detect/generic/model.ts';
import { score } from '../../src/detect/generic/score.ts';
import { nameValue, type Naming } from '../../src/detect/naming/naming.ts';
import { holdsName } from '../../src/detect/naming/words.ts';
import { plausibility } from '../../src/detect/plausible.ts';
import { builtInRules } from '../../src/rules/built-in.ts';
import type { NamedRule } from '../../src/rules/types.ts';
import { wanted, type Sample } from './corpus.ts';
import type { Found } from './scanner.ts';

const { rules } = builtInRules();
const isNamed = (rule: (typeof rules)[number]): rule is NamedRule => rule.recogniser === 'named';
const generic = rules.filter(isNamed).filter(({ scored }) => scored);
const ofProviders = rules.filter(isNamed).filter(({ scored }) => !scored);
const LETTER = /[0-9A-Za-z_]/;

/** What is known of a missed value. */
interface Missed {
  readonly sample: Sample;
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly naming: Naming;
}

/** The first one that holds tells why. */
const REASONS: readonly (readonly [reason: string, holds: (missed: Missed) => boolean])[] = [
  [
    'a placeholder: a word for one, a template, or one sign over and over',
    ({ value }) => plausibility(value) === 'placeholder',
  ],
  [
    'the label is a piece of a longer run, which has no known form',
    ({ bytes, start, end }) =>
      /[0-9A-Za-z]/.test(String.fromCharCode(bytes[end] ?? 0)) ||
      LETTER.test(String.fromCharCode(bytes[start - 1] ?? 0)),
  ],
  [
    'a telling name, but the value reads like words',
    ({ bytes, value, sample, start }) => readsLikeWords(bytes, start, value, sample.filename),
  ],
  [
    "a provider's name is there, but the value has not the form of its tokens",
    ({ naming }) => ofProviders.some(({ named }) => named.some((name) => speaksOf(naming, name))),
  ],
  [
    'made up: it runs along the alphabet or the keyboard',
    ({ value }) => plausibility(value) === 'made-up',
  ],
  ['no known shape, and nothing gives the value a name', ({ naming }) => naming.name === ''],
  ['no known shape, and its name tells of no secret', () => true],
];

/** @param found what was found in the sample all the same, beside the secret */
export function reasonOf(sample: Sample, found: readonly Found[]): string {
  if (found.length > 0) return 'another part of the sample was told in its place';
  const [start, end] = wanted(sample)[0]!;
  const bytes = Buffer.from(sample.text);
  const value = bytes.toString('latin1', start, end);
  const missed = { sample, bytes, start, end, value, naming: nameValue(bytes, start, end) };
  return REASONS.find(([, holds]) => holds(missed))![0];
}

function speaksOf({ own, holders, nearby }: Naming, name: string): boolean {
  return [own, nearby, ...holders].some((words) => holdsName(words, name));
}

/** Does a telling word lead to this value, which then scores too low? */
function readsLikeWords(bytes: Buffer, start: number, value: string, path: string): boolean {
  const text = bytes.toString('latin1', 0, start).toLowerCase();
  return generic.some(({ named }) =>
    named.some((word) => {
      const at = text.lastIndexOf(word);
      const candidate = at < 0 ? null : candidateAfter(bytes, at + word.length, path);
      if (!candidate || candidate.start >= start + value.length || candidate.end <= start)
        return false;
      return score(candidate.context, loadModel()) < 0;
    }),
  );
}
