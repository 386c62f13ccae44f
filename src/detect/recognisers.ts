/** The recognisers behind one numbering of anchors: each anchor that is found is followed to what it may mean. */
import type { Rule, RuleSet } from '../rules/types.ts';
import { AnchorIndex, type OnAnchor } from './anchor-index.ts';
import type { Candidates } from './candidates.ts';
import { touches, type Change } from './change.ts';
import { GENERIC_REACH, GenericRules } from './generic-rules.ts';
import { ENCODED_REACH } from './inside-encoded.ts';
import type { Match } from './matcher.ts';
import { KINDS, namesKind } from './kubernetes/kinds.ts';
import { BESIDE, BYTES_ON, NamedRules, type TouchedRuns } from './named-rules.ts';
import { REACH_BACK, REACH_ON } from './naming/naming.ts';
import type { Plan } from './plan.ts';
import { ShapeRules } from './shape-rules.ts';

/**
 * An anchor whose outcome hangs on more than the bytes that are looked at anew round every change: `[from, to)`, which
 * may lie beyond either end of the content.
 */
export interface FarReach {
  readonly anchor: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Of the names round a change that are as they were: which of them may lead to a value that they did not lead to. */
export type NamesRound = 'all' | 'none' | TouchedRuns;

export type Note = (reach: FarReach) => void;

/** In bytes: shapes that look farther are noted one by one. */
const NEAR = { before: 128, after: 512 } as const;
/** In bytes round the value of a named rule, or round the anchor that leads to it. */
const NAMED_REACH = BYTES_ON + BESIDE;
/** In bytes: no anchor is longer. */
const ANCHOR = 64;
/** A seed phrase or the like: the longest value that is no single run, and some more. */
const ANY_REACH = 1024;

export class Recognisers {
  readonly #shapes: ShapeRules;
  readonly #named: NamedRules;
  readonly #generic: GenericRules;
  readonly #index: AnchorIndex;
  /** Anchors before `#names` are of shapes, those before `#others` of named values, then come generic names. */
  readonly #names: number;
  readonly #others: number;
  /** From here on anchors are kinds of manifests. */
  readonly #kinds: number;
  readonly #rules: RuleSet;
  readonly #manifests: Plan['manifests'];

  /** @param plan made of these rules */
  constructor(rules: RuleSet, plan: Plan) {
    this.#shapes = new ShapeRules(rules, plan.shapes);
    this.#named = new NamedRules(rules, plan.named);
    this.#generic = new GenericRules(rules, plan.generic);
    this.#index = new AnchorIndex(plan.anchors);
    this.#names = plan.shapes.length;
    this.#others = this.#names + plan.named.any.length;
    this.#kinds = plan.anchors.begins.length - 1 - KINDS.length;
    this.#rules = rules;
    this.#manifests = plan.manifests;
  }

  /** The rule that tells values of Kubernetes Secrets, if there is one. */
  get manifestRule(): Rule | undefined {
    return this.#manifests.length === 0 ? undefined : this.#rules.at(this.#manifests[0]!);
  }

  /** A new window begins. @param inParts only some of its anchors will be followed */
  restart(bytes: Buffer, inParts = false): void {
    this.#named.restart(bytes, inParts);
    this.#generic.restart();
  }

  find(bytes: Buffer, from: number, to: number, found: OnAnchor): void {
    this.#index.find(bytes, from, to, found);
  }

  lengthOf(anchor: number): number {
    return this.#index.lengthOf(anchor);
  }

  /** @param path of the item @param note gets what the next version of the file will have to know */
  follow(
    anchor: number,
    at: number,
    { bytes, path }: { readonly bytes: Buffer; readonly path: string },
    into: Candidates,
    note?: Note,
  ): void {
    if (anchor < this.#names) this.#followShape(anchor, at, bytes, into, note);
    else if (anchor < this.#others) this.#followName(anchor, at, bytes, into, note);
    else if (anchor < this.#kinds) {
      const found = this.#generic.after(bytes, anchor - this.#others, at, path);
      if (found) into.generic(found);
    } else if (namesKind(bytes, at + this.lengthOf(anchor))) into.manifests.push(at);
  }

  #followShape(anchor: number, at: number, bytes: Buffer, into: Candidates, note?: Note): void {
    const found = this.#shapes.at(bytes, anchor, at);
    if ((found && into.shape(found)) || note === undefined) return;
    const [before, after] = this.#shapes.reach(anchor);
    if (found) {
      const { start, end } = found.match;
      const from = Math.min(at - before, start - ENCODED_REACH);
      note({ anchor, at, from, to: Math.max(at + after, end + ENCODED_REACH) });
    } else if (this.#isFar(anchor)) note({ anchor, at, from: at - before, to: at + after });
  }

  #followName(anchor: number, at: number, bytes: Buffer, into: Candidates, note?: Note): void {
    const name = anchor - this.#names;
    const refused = ({ start, end }: Match): void => {
      const from = Math.min(at - NAMED_REACH, start - REACH_BACK);
      note?.({ anchor, at, from, to: Math.max(at + NAMED_REACH, end + REACH_ON) });
    };
    this.#named.near(
      bytes,
      name,
      at,
      (found) => {
        if (!into.named(found)) refused(found.match);
      },
      refused,
    );
    if (this.#named.isAny(name))
      note?.({ anchor, at, from: at - NAMED_REACH, to: at + NAMED_REACH + ANY_REACH });
  }

  /** Does the anchor lead to values by way of the names round them? */
  isName(anchor: number): boolean {
    return anchor >= this.#names && anchor < this.#others;
  }

  /** What names round a change may lead to: `closer` where they and their values came nearer to each other. */
  namesRound(bytes: Buffer, { from, to }: Change, closer: boolean): NamesRound {
    if (closer) return 'all';
    const runs = this.#named.runsIn(bytes, from - BESIDE, to + BESIDE);
    return runs.solid > 0 || runs.words.length > 0 ? runs : 'none';
  }

  /**
   * Where the anchors stand whose outcome may hang on a change.
   * @param touched values are in there whose names may have changed
   */
  around(
    bytes: Buffer,
    { from, to }: Change,
    names: NamesRound,
    touched: readonly [from: number, to: number] | null,
  ): [from: number, to: number] {
    let start = from - Math.max(NEAR.after, GENERIC_REACH[1]);
    let end = to + Math.max(NEAR.before, GENERIC_REACH[0]);
    if (names !== 'none') {
      const [first, last] = this.#named.widened(bytes, from - BESIDE, to + BESIDE);
      [start, end] = [Math.min(start, first - NAMED_REACH), Math.max(end, last + NAMED_REACH)];
    }
    if (touched !== null)
      [start, end] = [Math.min(start, touched[0]), Math.max(end, touched[1] + NAMED_REACH)];
    return [Math.max(0, start - ANCHOR), Math.min(bytes.length, end + ANCHOR)];
  }

  /** May an anchor in that range lead to something else than before the change? */
  hangsOn(change: Change, anchor: number, at: number, names: NamesRound): boolean {
    if (touches(change, at, at + this.lengthOf(anchor))) return true;
    if (this.isName(anchor)) {
      if (typeof names === 'string') return names === 'all';
      return this.#named.mayTake(anchor - this.#names, names);
    }
    if (anchor < this.#names) {
      const [before, after] = this.#shapes.reach(anchor);
      return !this.#isFar(anchor) && touches(change, at - before, at + after);
    }
    return touches(change, at - GENERIC_REACH[0], at + GENERIC_REACH[1]);
  }

  /** Is it an anchor of a shape that may be longer than what is looked at anew? Then it was noted. */
  #isFar(anchor: number): boolean {
    const [before, after] = this.#shapes.reach(anchor);
    return before > NEAR.before || after > NEAR.after;
  }
}
