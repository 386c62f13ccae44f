/** Runs the generic rules: a value that a telling name gives is scored, not only matched. */
import type { NamedRule, Rule, RuleSet } from '../rules/types.ts';
import type { Anchor } from './anchor-plan.ts';
import { candidateAfter, speaksOf, type GenericCandidate } from './generic/candidates.ts';
import { loadModel } from './generic/model.ts';
import { isNoSecret } from './generic/no-secret.ts';
import { reasonsOf } from './generic/reasons.ts';
import { scoreIfLikely } from './generic/score.ts';

/** A value that scored high enough. Offsets in the window. */
export interface GenericMatch {
  readonly rule: NamedRule;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The name it stands under, as written. */
  readonly name: string;
  readonly reasons: readonly string[];
}

/** In bytes before and after the start of a word: nothing farther from it decides whether a value counts. */
export const GENERIC_REACH = [440, 560] as const;

interface User {
  readonly rule: NamedRule;
  readonly word: string;
  readonly form: RegExp;
}

/** Numbers of the rules whose values are scored. */
export type GenericPlan = Uint16Array;

/** @returns the words, in the order of the numbers that `GenericRules.after` takes */
export function planGeneric(rules: readonly Rule[]): [GenericPlan, Anchor[]] {
  const places = [...rules.keys()].filter((place) => {
    const rule = rules[place]!;
    return rule.recogniser === 'named' && rule.scored;
  });
  const texts = places.flatMap((place) => wordsIn(rules[place] as NamedRule).flatMap(anchorsOf));
  return [Uint16Array.from(places), texts.map((text) => ({ text, ignoreCase: true }))];
}

export class GenericRules {
  /** By anchor. */
  readonly #users: readonly User[];
  /** Start of the last value looked at: `api_secret_token = …` leads to it three times. */
  #last = -1;

  constructor(rules: RuleSet, plan: GenericPlan) {
    this.#users = [...plan].flatMap((place) => usersOf(rules.at(place) as NamedRule));
  }

  /** Forgets what was looked at: a new window begins. */
  restart(): void {
    this.#last = -1;
  }

  /** @param at where the word stands; @param path of the item, for the kind of file */
  after(bytes: Buffer, anchor: number, at: number, path: string): GenericMatch | null {
    const { rule, word, form } = this.#users[anchor]!;
    const candidate = candidateAfter(bytes, at + word.length, path);
    if (!candidate || candidate.start === this.#last) return null;
    const { name } = candidate.context;
    // `hashed_secret` of a .secrets.baseline, a column `hashed_password`.
    if (!speaksOf(name, word) || /(?:^|[^a-z])hashed/i.test(name)) return null;
    this.#last = candidate.start;
    return form.test(candidate.context.value) ? judged(rule, candidate) : null;
  }
}

function usersOf(rule: NamedRule): User[] {
  const form = new RegExp(`^(?:${rule.pattern})$`, 's');
  return wordsIn(rule).flatMap((word) => anchorsOf(word).map(() => ({ rule, word, form })));
}

function wordsIn({ named }: NamedRule): string[] {
  return named.filter((name) => !name.includes(' '));
}

/** Two letters alone, as in `pw = …`, stand everywhere: a sign has to follow. */
function anchorsOf(word: string): string[] {
  return word.length > 2 ? [word] : [...'_-.:=\'" '].map((sign) => word + sign);
}

function judged(rule: NamedRule, { start, end, context }: GenericCandidate): GenericMatch | null {
  const { value: text, name } = context;
  const model = loadModel();
  const odds = scoreIfLikely(context, model);
  if (odds === null || isNoSecret(text)) return null;
  return { rule, start, end, text, name, reasons: reasonsOf(context, odds + model.threshold) };
}
