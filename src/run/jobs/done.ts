/** What a thread sends of a batch that it has done, and how it is read again. All of it is plain data. */
import { nameItem } from '../../sources/name-item.ts';
import type { RuleSet } from '../../rules/types.ts';
import type { FilePiece, Origin } from '../../sources/types.ts';
import { scannedItem, type ScannedEntry } from '../scanned-item.ts';
import { fromWire, toWire, type WiredFinding } from './wire.ts';

/** For each piece its entries, or only the size of its content where nothing was found at all. */
export interface Done {
  readonly batch: number;
  readonly pieces: readonly WiredPiece[];
}

type WiredPiece = number | readonly WiredEntry[];

type WiredEntry =
  | { readonly kind: 'skip' | 'failure'; readonly origin: Origin; readonly reason: string }
  | {
      readonly kind: 'item';
      readonly origin: Origin;
      readonly size: number;
      readonly found: readonly WiredFinding[];
    };

/** Nearly all files are clean, and of such one only the size is news. */
export function wirePiece(entries: readonly ScannedEntry[], rules: RuleSet): WiredPiece {
  const content = entries.at(-1)!;
  const clean = entries.every((entry) => entry.kind === 'item' && entry.found.length === 0);
  if (clean && content.kind === 'item' && content.origin.part === 'content') return content.size;
  return entries.map((entry) => wireEntry(entry, rules));
}

function wireEntry(entry: ScannedEntry, rules: RuleSet): WiredEntry {
  if (entry.kind !== 'item') return entry;
  const { kind, origin, size, found } = entry;
  return { kind, origin, size, found: found.map((finding) => toWire(finding, rules)) };
}

/** @param pieces of the batch */
export function entriesFrom(
  done: Done,
  pieces: readonly FilePiece[],
  rules: RuleSet,
): ScannedEntry[] {
  return done.pieces.flatMap((told, n) =>
    typeof told === 'number'
      ? cleanEntries(pieces[n]!, told)
      : told.map((entry) => entryFrom(entry, rules)),
  );
}

function cleanEntries({ shown }: FilePiece, size: number): ScannedEntry[] {
  const name = nameItem({ from: 'file', path: shown, part: 'name' });
  const origin = { from: 'file', path: shown, part: 'content' } as const;
  return [scannedItem(name, []), scannedItem({ kind: 'item', origin, size }, [])];
}

function entryFrom(entry: WiredEntry, rules: RuleSet): ScannedEntry {
  if (entry.kind !== 'item') return entry;
  const { kind, origin, size, found } = entry;
  return scannedItem(
    { kind, origin, size },
    found.map((one) => fromWire(one, rules)),
  );
}
