/** Unpacks the learned model at its first use. */
import type { Model } from './score.ts';
import type { Planted } from './trees.ts';
import { Trigrams } from './trigrams.ts';
import { WEIGHTS } from './weights.ts';

/** A forest in base64, numbers little-endian: Int16, Uint8, Float32, Int16, Float32. */
export interface PackedForest {
  readonly bias: number;
  readonly roots: string;
  readonly feature: string;
  readonly threshold: string;
  readonly next: string;
  readonly leaves: string;
}

/** What `tools/train` writes. */
export interface Packed {
  readonly threshold: number;
  readonly forest: PackedForest;
  readonly gate: PackedForest;
  /** Float32. */
  readonly hopeless: string;
  /** Uint8, see `Trigrams`. */
  readonly trigrams: string;
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

let model: Model | undefined;

export function loadModel(): Model {
  return (model ??= unpack(JSON.parse(WEIGHTS) as Packed));
}

/** The model again, as it was packed. */
export function unpack(packed: Packed): Model {
  return {
    threshold: packed.threshold,
    forest: planted(packed.forest),
    gate: planted(packed.gate),
    hopeless: new Float32Array(bytesOf(packed.hopeless, 4).buffer),
    trigrams: new Trigrams(bytesOf(packed.trigrams, 1)),
  };
}

function planted({ bias, roots, feature, threshold, next, leaves }: PackedForest): Planted {
  return {
    bias,
    roots: new Int16Array(bytesOf(roots, 2).buffer),
    feature: bytesOf(feature, 1),
    threshold: new Float32Array(bytesOf(threshold, 4).buffer),
    next: new Int16Array(bytesOf(next, 2).buffer),
    leaves: new Float32Array(bytesOf(leaves, 4).buffer),
  };
}

/** @param width bytes of a number, which are turned round on a machine that keeps the high byte first */
function bytesOf(base64: string, width: 1 | 2 | 4): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  if (width > 1 && !LITTLE_ENDIAN)
    for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
  return bytes;
}
