/** The name of a file is content too: tokens stand in names of exports, dumps and cache files. */
import type { Item, Origin } from './types.ts';

/** @param origin with part `name` */
export function nameItem(origin: Origin): Item {
  const content = Buffer.from(origin.path, 'latin1');
  return { kind: 'item', origin, size: content.length, content };
}
