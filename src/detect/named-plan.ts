/** Lays out the rules of named values by the words that lead to them, in lists of numbers. */
import type { NamedRule, Rule } from '../rules/types.ts';
import type { Anchor } from './anchor-plan.ts';
import { anchorsOf } from './name-anchors.ts';

/** Lists by word; `users` and `pairs` say where a word's part begins, and have one entry more. */
export interface NamedPlan {
  readonly users: Int32Array;
  /** Numbers of rules. */
  readonly rules: Uint16Array;
  readonly pairs: Int32Array;
  /** Fewest and most bytes of a run of word characters that one of the rules might take whole, pair after pair. */
  readonly lengths: Int32Array;
  /** Shortest run of other signs that one of the rules might have a match in, or `NEVER`. */
  readonly solid: Int32Array;
  /** 1 where one of the rules may match anywhere. */
  readonly any: Uint8Array;
  /** In bytes, over all rules: the shortest match in a run of word characters, and in one of other signs. */
  readonly shortest: Int32Array;
}

/** None of a word's rules looks into such runs. */
export const NEVER = 0x7fffffff;

type Numbered = readonly [place: number, rule: NamedRule];

/** @returns the words, in the order of the numbers that `NamedRules.near` takes */
export function planNames(rules: readonly Rule[]): [NamedPlan, Anchor[]] {
  const byWord = new Map<string, Numbered[]>();
  rules.forEach((rule, place) => {
    if (rule.recogniser !== 'named' || rule.scored) return;
    for (const word of new Set(rule.named.flatMap(anchorsOf))) {
      const list = byWord.get(word);
      if (list) list.push([place, rule]);
      else byWord.set(word, [[place, rule]]);
    }
  });
  const lists = [...byWord.values()];
  const lengths = lists.map(lengthsOf);
  const all = lists.flat();
  const plan: NamedPlan = {
    users: begins(lists),
    rules: Uint16Array.from(all, ([place]) => place),
    pairs: begins(lengths),
    lengths: Int32Array.from(lengths.flat(2)),
    solid: Int32Array.from(lists, (list) => shortest(list, 'solid')),
    any: Uint8Array.from(lists, (list) => Number(list.some(([, rule]) => rule.alphabet === 'any'))),
    shortest: Int32Array.of(shortest(all, 'word'), shortest(all, 'solid')),
  };
  return [plan, [...byWord.keys()].map((text) => ({ text, ignoreCase: true }))];
}

function begins(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, n) => (starts[n + 1] = starts[n]! + list.length));
  return starts;
}

/** Each pair once. */
function lengthsOf(list: readonly Numbered[]): number[][] {
  const pairs = list
    .filter(([, rule]) => rule.alphabet === 'word')
    .map(([, rule]) => `${rule.minLength} ${rule.maxLength}`);
  return [...new Set(pairs)].map((pair) => pair.split(' ').map(Number));
}

function shortest(list: readonly Numbered[], alphabet: NamedRule['alphabet']): number {
  const lengths = list.map(([, rule]) => (rule.alphabet === alphabet ? rule.minLength : NEVER));
  return Math.min(NEVER, ...lengths);
}
