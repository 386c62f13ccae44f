/** Unpacks the learned model at its first use. */
import type { Model } from './score.ts';
import { Trigrams } from './trigrams.ts';
import { WEIGHTS } from './weights.ts';

/** What `tools/train` writes: lists in base64, all trees one after another. */
export interface Packed {
  readonly bias: number;
  readonly threshold: number;
  /** Nodes in each tree; a tree has one leaf more than nodes. */
  readonly nodes: readonly number[];
  /** Uint8. */
  readonly feature: string;
  /** Float32, little-endian. */
  readonly split: string;
  /** Int8 each. */
  readonly left: string;
  readonly right: string;
  /** Float32, little-endian. */
  readonly leaves: string;
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
    forest: {
      bias: packed.bias,
      nodes: Uint8Array.from(packed.nodes),
      feature: Uint8Array.from(Buffer.from(packed.feature, 'base64')),
      threshold: floats(packed.split),
      left: signed(packed.left),
      right: signed(packed.right),
      leaves: floats(packed.leaves),
    },
    trigrams: new Trigrams(Uint8Array.from(Buffer.from(packed.trigrams, 'base64'))),
    threshold: packed.threshold,
  };
}

function signed(base64: string): Int8Array {
  return new Int8Array(Buffer.from(base64, 'base64'));
}

function floats(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  // A machine that keeps the low byte first, as nearly all do, can take them as they are.
  if (LITTLE_ENDIAN) return new Float32Array(Uint8Array.from(bytes).buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, n) => bytes.readFloatLE(4 * n));
}
