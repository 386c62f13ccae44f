/** Bytes in, findings out: one pass for anchors, then the rules they lead to. Pure. */
import type { RuleSet } from '../rules/types.ts';
import { Candidates, type Judged } from './candidates.ts';
import type { SecretEntry } from './kubernetes/entry.ts';
import { Inside, standFor } from './kubernetes/inside.ts';
import { entriesOf, isOnlyEncoded } from './kubernetes/manifests.ts';
import { Lines, type Before } from './lines.ts';
import { notesOf } from './notes.ts';
import { planFor } from './plan.ts';
import { Recognisers, type FarReach } from './recognisers.ts';
import { resolveOverlaps } from './resolve.ts';
import { Secret } from './secret.ts';
import type { Finding } from './types.ts';

/** Bytes that a window shares with the next, on either side of the cut: more than the longest match and its names. */
const OVERLAP = 32_768;
const START: Before = { offset: 0, line: 1, lineStart: 0 };

/** A stretch of bytes, of which `[from, to)` is new; matches may reach over both ends. */
interface Window {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  readonly before: Before;
  readonly path: string;
}

/** What a scan leaves for that of the next version of a content. */
export interface Trace {
  readonly far: FarReach[];
  /** Nothing was found, and nothing was left out for what else is in the content. */
  clean: boolean;
}

/** What scans contents of one item. */
export interface Scanner {
  scan(bytes: Buffer): Finding[];
  scanStream(chunks: AsyncIterable<Buffer>): Promise<Finding[]>;
}

export class Detector {
  readonly recognisers: Recognisers;

  /** @param plan made of these rules */
  constructor(rules: RuleSet, plan = planFor(rules.rules)) {
    this.recognisers = new Recognisers(rules, plan);
  }

  /** The same for an item at this path: only guesses depend on it, which weigh the kind of file. */
  forPath(path: string): Scanner {
    return {
      scan: (bytes) => this.scan(bytes, path),
      scanStream: (chunks) => this.scanStream(chunks, path),
    };
  }

  /**
   * Scans a whole content.
   * @param path tells the kind of file; only guesses depend on it
   * @param trace is filled
   * @returns findings in order of place, none overlapping another
   */
  scan(bytes: Buffer, path = '', trace?: Trace): Finding[] {
    const window = { bytes, from: 0, to: bytes.length, before: START, path };
    return resolveOverlaps(this.#window(window, trace));
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

  #window({ bytes, from, to, before, path }: Window, trace?: Trace): Finding[] {
    const { recognisers } = this;
    const candidates = new Candidates(bytes, path);
    const content = { bytes, path };
    const note = trace && ((reach: FarReach): void => void trace.far.push(reach));
    recognisers.restart(bytes);
    recognisers.find(bytes, from, Math.min(bytes.length, to + 64), (anchor, at) => {
      if (at < to) recognisers.follow(anchor, at, content, candidates, note);
    });
    if (trace) trace.clean = candidates.none;
    const entries = entriesOf(bytes, candidates.manifests);
    const all = candidates.all().filter((each) => !isOnlyEncoded(each, entries));
    const lines = new Lines(bytes, before);
    return [
      ...all.map((each) => toFinding(each, bytes, lines)),
      ...this.#inside(entries, { bytes, before, path }),
    ];
  }

  /** What the values of Kubernetes Secrets hold. */
  #inside(
    entries: readonly SecretEntry[],
    { bytes, before, path }: Pick<Window, 'bytes' | 'before' | 'path'>,
  ): Finding[] {
    const inside = new Inside(this.recognisers.manifestRule, path, new Lines(bytes, before));
    return entries.flatMap((entry) => {
      const stand = standFor(entry);
      return inside.findings(this.scan(stand.bytes, path), stand, entry);
    });
  }
}

function toFinding(
  { rule, start, end, text, judgement }: Judged,
  bytes: Buffer,
  lines: Lines,
): Finding {
  const notes = notesOf(rule, bytes, start, end);
  return { rule, secret: new Secret(text), ...judgement, notes, place: lines.place(start, end) };
}
