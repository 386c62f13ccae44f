/** Packs a learned model into the module that the detector reads. */
import type { Packed, PackedForest } from '../../src/detect/generic/model.ts';
import { plant, type Forest } from './forest.ts';
import type { Learned } from './learn.ts';

export function pack(learned: Learned, threshold: number): Packed {
  return {
    threshold,
    forest: packForest(learned.forest),
    gate: packForest(learned.gate),
    hopeless: base64(learned.hopeless),
    trigrams: base64(learned.costs),
  };
}

function packForest(forest: Forest): PackedForest {
  const { bias, roots, feature, threshold, next, leaves } = plant(forest);
  return {
    bias,
    roots: base64(roots),
    feature: base64(feature),
    threshold: base64(threshold),
    next: base64(next),
    leaves: base64(leaves),
  };
}

/** @returns source text of `src/detect/generic/weights.ts` */
export function sourceOf(packed: Packed): string {
  return [
    '/** The learned weights of the generic score, as `npm run train` writes them. Not to be edited. */',
    'export const WEIGHTS =',
    `  '${JSON.stringify(packed)}';`,
    '',
  ].join('\n');
}

/** Learning is done on machines that keep the low byte first. */
function base64({ buffer, byteOffset, byteLength }: NodeJS.TypedArray): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
