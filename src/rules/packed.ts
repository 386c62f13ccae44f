/** The form in which compiled rules lie in the bundle: rows without the names of their fields, half the size of plain JSON. */
import type { CheckCall, Rule, RuleSet } from './types.ts';

/** What repeats from rule to rule is written once, and stands in the rows by its number. */
export interface PackedRules {
  readonly providers: readonly string[];
  readonly checks: readonly CheckCall[];
  readonly bounds: readonly string[];
  /** A row a line, each in JSON: a row is parsed when its rule is asked for. */
  readonly rows: string;
}

/** `flags`: see `FLAG`; `check` and the like are numbers in the lists above, -1 for none. */
type Row = readonly [
  id: string,
  provider: number,
  name: string,
  flags: number,
  pattern: string,
  maxLength: number,
  check: number,
  specificity: number,
  env: readonly string[],
  own: ShapePart | NamedPart,
  rest?: Rest,
];
type ShapePart = readonly [anchors: readonly string[], least: number, most: number, bound: number];
type NamedPart = readonly [named: readonly string[], minLength: number, alphabet: number];
type Rest = Pick<Rule, 'note' | 'lookalikes'> & { readonly documented?: readonly string[] };

const FLAG = { named: 1, public: 2, possible: 4, ignoreCase: 8, scored: 16, boundBefore: 32 } as const;
const ALPHABETS = ['word', 'solid', 'any'] as const;

/** A list in which each text stands once. */
class Numbered {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** For the build. */
export function packRules(rules: readonly Rule[]): PackedRules {
  const [providers, checks, bounds] = [new Numbered(), new Numbered(), new Numbered()];
  const rows = rules.map((rule): Row => {
    const { documented, note, lookalikes } = rule;
    const rest = { ...(note && { note }), ...(lookalikes && { lookalikes }), ...(documented.length > 0 && { documented }) };
    const check = rule.check === null ? -1 : checks.of(JSON.stringify(rule.check));
    const own: ShapePart | NamedPart =
      rule.recogniser === 'shape'
        ? [rule.anchors, ...rule.anchorOffset, bounds.of(rule.boundAfter)]
        : [rule.named, rule.minLength, ALPHABETS.indexOf(rule.alphabet)];
    const { id, name, pattern, maxLength, specificity, env } = rule;
    const row = [id, providers.of(rule.provider), name, flagsOf(rule), pattern, maxLength, check, specificity, env, own] as const;
    return Object.keys(rest).length === 0 ? row : [...row, rest];
  });
  return {
    providers: providers.texts,
    checks: checks.texts.map((text) => JSON.parse(text) as CheckCall),
    bounds: bounds.texts,
    rows: rows.map((row) => JSON.stringify(row)).join('\n'),
  };
}

function flagsOf(rule: Rule): number {
  return (
    (rule.recogniser === 'named' ? FLAG.named : 0) |
    (rule.kind === 'public' ? FLAG.public : 0) |
    (rule.confidence === 'possible' ? FLAG.possible : 0) |
    (rule.ignoreCase ? FLAG.ignoreCase : 0) |
    (rule.scored ? FLAG.scored : 0) |
    (rule.recogniser === 'shape' && rule.boundBefore ? FLAG.boundBefore : 0)
  );
}

/** The rules again, equal to those that were packed, each when it is asked for. */
export function unpackRules(packed: PackedRules): RuleSet {
  const begins = lineStarts(packed.rows);
  const size = begins.length - 1;
  const made = new Map<number, Rule>();
  const at = (place: number): Rule => {
    const known = made.get(place);
    if (known !== undefined) return known;
    const rule = unpackRow(packed, JSON.parse(packed.rows.slice(begins[place], begins[place + 1])) as Row);
    made.set(place, rule);
    return rule;
  };
  return {
    size,
    at,
    get rules() {
      return Array.from({ length: size }, (_, place) => at(place));
    },
  };
}

/** Where each line begins, and the end: in one list of numbers, which costs a start-up snapshot next to nothing. */
function lineStarts(text: string): Int32Array {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return Int32Array.from([...starts, text.length + 1]);
}

function unpackRow({ providers, checks, bounds }: PackedRules, row: Row): Rule {
  const [id, provider, name, flags, pattern, maxLength, check, specificity, env, own, rest] = row;
  const common = {
    id,
    provider: providers[provider]!,
    name,
    kind: flags & FLAG.public ? 'public' : 'secret',
    confidence: flags & FLAG.possible ? 'possible' : 'likely',
    pattern,
    ignoreCase: (flags & FLAG.ignoreCase) !== 0,
    maxLength,
    check: checks[check] ?? null,
    env,
    specificity,
    documented: [],
    ...(flags & FLAG.scored && { scored: true as const }),
    ...rest,
  } as const;
  if (flags & FLAG.named) {
    const [named, minLength, alphabet] = own as NamedPart;
    return { recogniser: 'named', ...common, named, minLength, alphabet: ALPHABETS[alphabet]! };
  }
  const [anchors, least, most, bound] = own as ShapePart;
  const boundBefore = (flags & FLAG.boundBefore) !== 0;
  return { recogniser: 'shape', ...common, anchors, anchorOffset: [least, most], boundBefore, boundAfter: bounds[bound]! };
}
