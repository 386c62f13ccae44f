/** An item that was scanned before it came here, in another thread or another order. */
import type { Finding } from '../detect/types.ts';
import type { Entry, Item } from '../sources/types.ts';

export interface ScannedItem extends Item {
  readonly found: readonly Finding[];
}

export type ScannedEntry = Exclude<Entry, Item> | ScannedItem;

const NOTHING = Buffer.alloc(0);

/** The item without its content, which need not be kept. */
export function scannedItem(item: Omit<Item, 'content'>, found: readonly Finding[]): ScannedItem {
  return { ...item, content: NOTHING, found };
}

export function isScanned(item: Item): item is ScannedItem {
  return 'found' in item;
}
