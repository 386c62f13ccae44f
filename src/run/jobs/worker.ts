/** The entry of a worker thread: takes batches of files until none is left, scans them, sends what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { builtInRules } from '../../rules/built-in.ts';
import { ruleSet } from '../../rules/set.ts';
import { piecesReader } from '../../sources/file-pieces.ts';
import { Batches } from './batches.ts';
import { detectorFor } from '../detector-for.ts';
import type { Assignment } from './crew.ts';
import { wirePiece, type Done } from './done.ts';
import { scanPiece } from './scan-piece.ts';

async function work({ pieces, rules: own, queue }: Assignment): Promise<void> {
  const rules = own === null ? builtInRules() : ruleSet(own);
  const detector = detectorFor(rules);
  const read = piecesReader();
  const batches = new Batches(pieces, queue);
  for (let batch = batches.take(); batch !== null; batch = batches.take()) {
    const done: Done['pieces'][number][] = [];
    for (const piece of batches.of(batch))
      done.push(wirePiece(await scanPiece(read(piece), detector), rules));
    parentPort!.postMessage({ batch, pieces: done } satisfies Done);
  }
}

await work(workerData as Assignment);
