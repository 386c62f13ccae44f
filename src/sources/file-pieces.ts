/** The entries of files to look at, in whatever thread. */
import { FileReader } from './file-entry.ts';
import { nameItem } from './name-item.ts';
import type { Entry, FilePiece } from './types.ts';

/** @returns what gives the entries of one piece after the other: its name's, then its content's */
export function piecesReader(): (piece: FilePiece) => Generator<Entry> {
  const reader = new FileReader();
  return function* ({ file, shown, plain, reason }) {
    yield nameItem({ from: 'file', path: shown, part: 'name' });
    if (reason === undefined) yield reader.entry(Buffer.from(file, 'latin1'), shown, plain);
    else yield { kind: 'failure', origin: { from: 'file', path: shown, part: 'content' }, reason };
  };
}
