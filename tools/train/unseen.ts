/** What the whole detector tells in repositories that no weight has seen: five parts, split by repository. */
import { Detector } from '../../src/detect/detector.ts';
import { loadModel, unpack } from '../../src/detect/generic/model.ts';
import type { Model } from '../../src/detect/generic/score.ts';
import type { RuleSet } from '../../src/rules/types.ts';
import type { Learned } from './learn.ts';
import { overlap, type Line, type Span } from './lines.ts';
import { pack } from './pack.ts';

const PARTS = 5;

interface Count {
  right: number;
  wrong: number;
  secrets: number;
}

/** The part a repository is in, 0 to 4. */
function partOf(lines: readonly Line[]): (line: Line) => number {
  const repos = [...new Set(lines.map(({ repo }) => repo))].sort();
  return ({ repo }) => repos.indexOf(repo) % PARTS;
}

/** @param learn from all lines but those for which `skip` is true */
export function learnParts(
  lines: readonly Line[],
  learn: (skip: (line: Line) => boolean) => Learned,
): { part: (line: Line) => number; models: Learned[] } {
  const part = partOf(lines);
  const models = Array.from({ length: PARTS }, (_, n) => learn((line) => part(line) === n));
  return { part, models };
}

/** Scans each line by the model that has not seen its repository. All confidences count; public keys do not. */
export function unseen(
  rules: RuleSet,
  lines: readonly Line[],
  { part, models }: ReturnType<typeof learnParts>,
  threshold: number,
): Map<string, Count> {
  const detector = new Detector(rules);
  const counts = new Map<string, Count>();
  const unpacked = models.map((learned) => unpack(pack(learned, threshold)));
  for (const line of lines) {
    putInPlace(unpacked[part(line)]!);
    const count = counts.get(line.repo) ?? { right: 0, wrong: 0, secrets: 0 };
    counts.set(line.repo, count);
    const found = detector
      .scan(Buffer.from(`${line.text}\n`), line.path)
      .filter(({ rule }) => rule.kind === 'secret')
      .map(({ place }): Span => [place.start, place.end]);
    const isIn = (span: Span, spans: readonly Span[]): boolean =>
      spans.some((other) => overlap(span, other));
    count.secrets += line.secrets.length;
    count.right += line.secrets.filter((secret) => isIn(secret, found)).length;
    count.wrong += found.filter((span) => !isIn(span, [...line.secrets, ...line.unsure])).length;
  }
  return counts;
}

/** The detector asks for its model by itself; here it gets another one. */
function putInPlace(model: Model): void {
  Object.assign(loadModel(), model);
}

/** Shares, 0 to 1. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  /** Of the repositories in which anything was told. */
  readonly medianPrecision: number;
  /** Of the repositories that hold secrets. */
  readonly medianRecall: number;
}

export function figuresOf(counts: ReadonlyMap<string, Count>): Figures {
  const all = [...counts.values()];
  const sum = (of: (count: Count) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  const precision = ({ right, wrong }: Pick<Count, 'right' | 'wrong'>): number =>
    right / (right + wrong);
  const [right, wrong] = [sum((one) => one.right), sum((one) => one.wrong)];
  return {
    precision: precision({ right, wrong }),
    recall: right / sum((one) => one.secrets),
    medianPrecision: median(all.filter((one) => one.right + one.wrong > 0).map(precision)),
    medianRecall: median(
      all.filter(({ secrets }) => secrets > 0).map((one) => one.right / one.secrets),
    ),
  };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
