/** Scans the entries of a piece at once, in whatever thread, so that no content has to be kept. */
import type { Detector } from '../../detect/detector.ts';
import { scanContent } from '../../detect/scan-content.ts';
import { ScanError } from '../../errors.ts';
import type { Entry, Item } from '../../sources/types.ts';
import { scannedItem, type ScannedEntry } from '../scanned-item.ts';

/** @returns the same entries; items hold what was found in place of their content */
export async function scanPiece(
  entries: Iterable<Entry>,
  detector: Detector,
): Promise<ScannedEntry[]> {
  const scanned: ScannedEntry[] = [];
  for (const entry of entries)
    scanned.push(entry.kind === 'item' ? await scanItem(entry, detector) : entry);
  return scanned;
}

async function scanItem(item: Item, detector: Detector): Promise<ScannedEntry> {
  try {
    return scannedItem(item, await scanContent(detector.forPath(item.origin.path), item.content));
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    return { kind: 'failure', origin: item.origin, reason: error.message };
  }
}
