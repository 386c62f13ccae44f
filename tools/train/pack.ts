/** Packs a learned model into the module that the detector reads. */
import type { Packed } from '../../src/detect/generic/model.ts';
import type { Forest } from '../../src/detect/generic/trees.ts';

export function pack({ bias, trees }: Forest, trigrams: Uint8Array, threshold: number): Packed {
  return {
    bias,
    threshold,
    nodes: trees.map(({ feature }) => feature.length),
    feature: base64(trees.flatMap(({ feature }) => feature)),
    split: floats(trees.flatMap((tree) => tree.threshold)),
    left: base64(trees.flatMap(({ left }) => left)),
    right: base64(trees.flatMap(({ right }) => right)),
    leaves: floats(trees.flatMap(({ leaves }) => leaves)),
    trigrams: base64([...trigrams]),
  };
}

/** @returns source text of `src/detect/generic/weights.ts` */
export function sourceOf(packed: Packed): string {
  return [
    '/** The learned weights of the generic score, as `npm run train` writes them. Not to be edited. */',
    `export const WEIGHTS = '${JSON.stringify(packed)}';`,
    '',
  ].join('\n');
}

function base64(numbers: readonly number[]): string {
  return Buffer.from(numbers.map((number) => number & 255)).toString('base64');
}

function floats(numbers: readonly number[]): string {
  return Buffer.from(Float32Array.from(numbers).buffer).toString('base64');
}
