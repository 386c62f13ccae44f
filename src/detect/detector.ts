/** Bytes in, findings out: one pass for anchors, then the rules they lead to. Pure. */
import type { Rule, RuleSet } from '../rules/types.ts';
import { AnchorIndex } from './anchor-index.ts';
import { GenericRules, type GenericMatch } from './generic-rules.ts';
import { withoutTables } from './generic/tables.ts';
import { judge } from './judge.ts';
import { Lines, type Before } from './lines.ts';
import type { Match } from './matcher.ts';
import { NamedRules, type NamedMatch } from './named-rules.ts';
import { notesOf } from './notes.ts';
import { resolveOverlaps } from './resolve.ts';
import { Secret } from './secret.ts';
import { ShapeRules, type ShapeMatch } from './shape-rules.ts';
import { insideEncoded } from './inside-encoded.ts';
import { weigh } from './weigh.ts';
import type { Finding } from './types.ts';

/** Bytes that a window shares with the next, on either side of the cut: more than the longest match and its names. */
const OVERLAP = 32_768;
const START: Before = { offset: 0, line: 1, lineStart: 0 };

/** A candidate that passed its judgement, before its place is worked out. */
interface Judged {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly judgement: NonNullable<ReturnType<typeof judge>>;
}

/** A stretch of bytes, of which `[from, to)` is new; matches may reach over both ends. */
interface Window {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  readonly before: Before;
  readonly path: string;
}

/** What a window gives: matches by place and rule, and what is only guessed, of which tables are left out first. */
interface Hits {
  readonly judged: Map<string, Judged>;
  readonly generic: GenericMatch[];
  readonly near: (NamedMatch & { readonly name: string; readonly text: string })[];
}

/** What scans contents of one item. */
export interface Scanner {
  scan(bytes: Buffer): Finding[];
  scanStream(chunks: AsyncIterable<Buffer>): Promise<Finding[]>;
}

export class Detector {
  readonly #shapes: ShapeRules;
  readonly #named: NamedRules;
  readonly #generic: GenericRules;
  readonly #index: AnchorIndex;

  constructor({ rules }: RuleSet) {
    this.#shapes = new ShapeRules(rules);
    this.#named = new NamedRules(rules);
    this.#generic = new GenericRules(rules);
    this.#index = new AnchorIndex([
      ...this.#shapes.anchors,
      ...this.#named.anchors,
      ...this.#generic.anchors,
    ]);
  }

  /** The same for an item at this path: only guesses depend on it, which weigh the kind of file. */
  forPath(path: string): Scanner {
    return {
      scan: (bytes) => this.scan(bytes, path),
      scanStream: (chunks) => this.scanStream(chunks, path),
    };
  }

  /** Scans a whole content. @param path tells the kind of file; only guesses depend on it @returns findings in order of place, none overlapping another */
  scan(bytes: Buffer, path = ''): Finding[] {
    return resolveOverlaps(this.#window({ bytes, from: 0, to: bytes.length, before: START, path }));
  }

  /** Scans a content too large to be held whole, window by window; no token at a cut is lost or told twice. */
  async scanStream(chunks: AsyncIterable<Buffer>, path = ''): Promise<Finding[]> {
    const findings: Finding[] = [];
    let held: Buffer = Buffer.alloc(0);
    let before = START;
    let fresh = 0;
    for await (const chunk of chunks) {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      if (held.length < 4 * OVERLAP) continue;
      const found = this.#window({
        bytes: held,
        from: fresh,
        to: held.length - OVERLAP,
        before,
        path,
      });
      findings.push(...found);
      before = new Lines(held, before).beforeAt(held.length - 2 * OVERLAP);
      held = held.subarray(held.length - 2 * OVERLAP);
      fresh = OVERLAP;
    }
    findings.push(...this.#window({ bytes: held, from: fresh, to: held.length, before, path }));
    return resolveOverlaps(findings);
  }

  #window(window: Window): Finding[] {
    const { bytes, from, to } = window;
    const hits: Hits = { judged: new Map(), generic: [], near: [] };
    this.#named.restart(bytes);
    this.#generic.restart();
    this.#index.find(bytes, from, Math.min(bytes.length, to + 64), (anchor, at) => {
      if (at < to) this.#follow(anchor, at, window, hits);
    });
    for (const match of withoutTables(hits.generic)) keepGeneric(hits.judged, match);
    for (const found of withoutTables(hits.near))
      keep(hits.judged, found.rule, found.match, judgeNamed(found));
    const lines = new Lines(bytes, window.before);
    const sorted = [...hits.judged.values()].sort((a, b) => a.start - b.start);
    return sorted.map((each) => toFinding(each, bytes, lines));
  }

  /** Each anchor's number says which recogniser it belongs to: shapes come first, then names, then generic names. */
  #follow(
    anchor: number,
    at: number,
    { bytes, path }: Window,
    { judged, generic, near }: Hits,
  ): void {
    const shapes = this.#shapes.anchors.length;
    const names = shapes + this.#named.anchors.length;
    if (anchor < shapes) {
      const found = this.#shapes.at(bytes, anchor, at);
      if (found) keep(judged, found.rule, found.match, judgeShape(found, bytes, path));
    } else if (anchor < names) {
      this.#named.near(bytes, anchor - shapes, at, (found) => {
        if (found.onlyNear) near.push({ ...found, name: found.rule.id, text: found.match.text });
        else keep(judged, found.rule, found.match, judgeNamed(found));
      });
    } else {
      const found = this.#generic.after(bytes, anchor - names, at, path);
      if (found) generic.push(found);
    }
  }
}

function keepGeneric(
  judged: Map<string, Judged>,
  { rule, start, end, text, reasons }: GenericMatch,
): void {
  const { confidence } = rule;
  judged.set(`${start} ${rule.id}`, {
    rule,
    start,
    end,
    text,
    judgement: { confidence, reasons, facts: [] },
  });
}

function judgeShape(
  { rule, match }: ShapeMatch,
  bytes: Buffer,
  path: string,
): ReturnType<typeof judge> {
  const judgement = judge(rule, match, 'has the shape of one');
  if (!judgement || judgement.confidence === 'certain') return judgement;
  if (insideEncoded(bytes, match.start, match.end)) return null;
  return rule.scored ? weigh(judgement, match, bytes, path) : judgement;
}

function judgeNamed({ rule, match, reason, onlyNear }: NamedMatch): ReturnType<typeof judge> {
  const judgement = judge(rule, match, reason);
  return judgement?.confidence === 'likely' && onlyNear
    ? { ...judgement, confidence: 'possible' }
    : judgement;
}

function keep(
  judged: Map<string, Judged>,
  rule: Rule,
  match: Match,
  judgement: ReturnType<typeof judge>,
): void {
  if (!judgement) return;
  const [start, end] = match.secret;
  const text = match.text.slice(start - match.start, end - match.start);
  judged.set(`${start} ${rule.id}`, { rule, start, end, text, judgement });
}

function toFinding(
  { rule, start, end, text, judgement }: Judged,
  bytes: Buffer,
  lines: Lines,
): Finding {
  const notes = notesOf(rule, bytes, start, end);
  return { rule, secret: new Secret(text), ...judgement, notes, place: lines.place(start, end) };
}
