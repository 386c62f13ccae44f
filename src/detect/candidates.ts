/** What the anchors of one window led to, and what each candidate is judged to be worth. */
import type { Rule } from '../rules/types.ts';
import type { GenericMatch } from './generic-rules.ts';
import { withoutTables } from './generic/tables.ts';
import { insideEncoded } from './inside-encoded.ts';
import { judge } from './judge.ts';
import type { Match } from './matcher.ts';
import type { NamedMatch } from './relate.ts';
import type { ShapeMatch } from './shape-rules.ts';
import { weigh } from './weigh.ts';

type Judgement = NonNullable<ReturnType<typeof judge>>;

/** A candidate that passed its judgement, before its place is worked out. Offsets in the window. */
export interface Judged {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly judgement: Judgement;
}

export class Candidates {
  readonly #bytes: Buffer;
  readonly #path: string;
  readonly #judged = new Map<string, Judged>();
  /** What is only guessed: tables are left out of it in the end. */
  readonly #generic: GenericMatch[] = [];
  /** Where manifests of Kubernetes Secrets name their kind. */
  readonly manifests: number[] = [];
  readonly #near: (NamedMatch & { readonly name: string; readonly text: string })[] = [];

  constructor(bytes: Buffer, path: string) {
    this.#bytes = bytes;
    this.#path = path;
  }

  /** Nothing at all, not even a guess that the rest of the content could make a token of, or none of one. */
  get none(): boolean {
    const lists = [this.manifests, this.#generic, this.#near];
    return this.#judged.size === 0 && lists.every(({ length }) => length === 0);
  }

  /** @returns whether it counts; what stands round it may have decided against it */
  shape({ rule, match }: ShapeMatch): boolean {
    const reason = rule.scored ? 'stands where one is given' : 'has the shape of one';
    let judgement = judge(rule, match, reason);
    if (judgement && judgement.confidence !== 'certain') {
      if (insideEncoded(this.#bytes, match.start, match.end)) judgement = null;
      else if (rule.scored) judgement = weigh(rule, judgement, match, this.#bytes, this.#path);
    }
    return this.#keep(rule, match, judgement);
  }

  named(found: NamedMatch): boolean {
    if (!found.onlyNear) return this.#keep(found.rule, found.match, judgeNamed(found));
    this.#near.push({ ...found, name: found.rule.id, text: found.match.text });
    return true;
  }

  generic(match: GenericMatch): void {
    this.#generic.push(match);
  }

  /** @returns in order of place */
  all(): Judged[] {
    for (const { rule, start, end, text, reasons } of withoutTables(this.#generic, this.#path)) {
      const judgement = { confidence: rule.confidence, reasons, facts: [] };
      this.#judged.set(`${start} ${rule.id}`, { rule, start, end, text, judgement });
    }
    for (const found of withoutTables(this.#near, this.#path))
      this.#keep(found.rule, found.match, judgeNamed(found));
    return [...this.#judged.values()].sort((a, b) => a.start - b.start);
  }

  #keep(rule: Rule, match: Match, judgement: Judgement | null): boolean {
    if (!judgement) return false;
    const [start, end] = match.secret;
    const text = match.text.slice(start - match.start, end - match.start);
    this.#judged.set(`${start} ${rule.id}`, { rule, start, end, text, judgement });
    return true;
  }
}

function judgeNamed({ rule, match, reason, onlyNear }: NamedMatch): Judgement | null {
  const judgement = judge(rule, match, reason);
  return judgement?.confidence === 'likely' && onlyNear
    ? { ...judgement, confidence: 'possible' }
    : judgement;
}
