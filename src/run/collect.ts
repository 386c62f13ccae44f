/** Takes a source to its end: every entry is scanned, skipped with its reason, or told as failed. Nothing is lost in between. */
import type { Detector } from '../detect/detector.ts';
import { scanContent } from '../detect/scan-content.ts';
import type { Finding } from '../detect/types.ts';
import { Versions } from '../detect/versions.ts';
import { ScanError } from '../errors.ts';
import type { AddedLines, Failure, Item, Origin, Skip, Source } from '../sources/types.ts';
import { inlineAllow } from '../suppress/inline.ts';
import { HeadValues } from './head-values.ts';
import { isScanned } from './scanned-item.ts';
import type { Allowed } from '../suppress/types.ts';

/** A finding, where it stands, and who allowed it. */
export interface Located {
  readonly origin: Origin;
  readonly finding: Finding;
  readonly allowed?: Allowed;
  /** Why an allow comment beside it does not hold. */
  readonly note?: string;
}

export interface Collected {
  readonly located: readonly Located[];
  readonly skips: readonly Skip[];
  readonly failures: readonly Failure[];
  readonly scanned: number;
  readonly bytes: number;
  /** Lines that the source says are new; absent where it does not compare. */
  readonly addedLines?: number;
}

/** Grows while the source is read. */
interface Progress {
  located: Located[];
  skips: Skip[];
  failures: Failure[];
  scanned: number;
  bytes: number;
  addedLines: number | undefined;
  linesKnown: boolean;
  heads: HeadValues;
  versions: Versions | null;
  readonly onFound: (located: Located) => void;
}

/**
 * @param honourAllows let `scan-tokens:allow` comments hold
 * @throws ScanError where the source itself breaks off
 */
export async function collect(
  source: Source,
  detector: Detector,
  honourAllows: boolean,
  onFound: (located: Located) => void = () => undefined,
): Promise<Collected> {
  const progress: Progress = {
    located: [],
    skips: [],
    failures: [],
    scanned: 0,
    bytes: 0,
    addedLines: undefined,
    linesKnown: true,
    heads: new HeadValues(),
    versions: null,
    onFound,
  };
  for await (const entry of source.entries()) {
    if (entry.kind === 'skip') progress.skips.push(entry);
    else if (entry.kind === 'failure') progress.failures.push(entry);
    else await scanItem(entry, detector, honourAllows, progress);
  }
  const { skips, failures, scanned, bytes, addedLines, linesKnown, heads } = progress;
  const rest = { located: heads.tell(progress.located), skips, failures, scanned, bytes };
  return addedLines === undefined || !linesKnown ? rest : { ...rest, addedLines };
}

async function scanItem(
  item: Item,
  detector: Detector,
  honourAllows: boolean,
  progress: Progress,
): Promise<void> {
  try {
    const added = await scanLines(item, detector, honourAllows, progress);
    if (isCounted(item)) count(item, added, progress);
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    progress.failures.push({ kind: 'failure', origin: item.origin, reason: error.message });
  }
}

/** @returns which lines are new, where the source knows; only findings on those are kept */
async function scanLines(
  item: Item,
  detector: Detector,
  honourAllows: boolean,
  progress: Progress,
): Promise<AddedLines | undefined> {
  const found = await findingsIn(item, detector, progress);
  if (found.length === 0) item.clean?.();
  const added = await item.added?.([...new Set(found.flatMap(linesOf))]);
  const fresh = added ? found.filter((finding) => isNew(finding, added)) : found;
  const origin = added?.origin ?? item.origin;
  if (added?.inHead !== undefined) progress.heads.note(found, added.inHead);
  for (const finding of fresh) keep(locate(origin, finding, honourAllows), progress);
  return added;
}

async function findingsIn(
  item: Item,
  detector: Detector,
  progress: Progress,
): Promise<readonly Finding[]> {
  if (isScanned(item)) return item.found;
  const { origin, content, version } = item;
  if (version !== true) return scanContent(detector.forPath(origin.path), content);
  progress.versions ??= new Versions(detector);
  return progress.versions.scan(content, origin.path);
}

function keep(located: Located, progress: Progress): void {
  progress.located.push(located);
  progress.onFound(located);
}

function isCounted({ origin, uncounted }: Item): boolean {
  return origin.part !== 'name' && uncounted !== true;
}

function count(item: Item, added: AddedLines | undefined, progress: Progress): void {
  progress.scanned += item.times ?? 1;
  progress.bytes += item.size;
  if (added) countLines(progress, added.count);
}

/** One item that does not know its lines leaves the sum unknown. */
function countLines(progress: Progress, count: number | undefined): void {
  if (count === undefined) progress.linesKnown = false;
  else progress.addedLines = (progress.addedLines ?? 0) + count;
}

/** A token of several lines is new if one of them is. */
function isNew(finding: Finding, added: AddedLines): boolean {
  return linesOf(finding).some((line) => added.has(line));
}

function linesOf({ place }: Finding): number[] {
  return Array.from({ length: place.endLine - place.line + 1 }, (_, n) => place.line + n);
}

function locate(origin: Origin, finding: Finding, honourAllows: boolean): Located {
  if (!honourAllows) return { origin, finding };
  const { excerpt, before } = finding.place;
  const verdict = inlineAllow(finding, before?.reveal() ?? '', excerpt.reveal());
  if (verdict.allowed) return { origin, finding, allowed: verdict };
  return { origin, finding, ...(verdict.note !== undefined && { note: verdict.note }) };
}
