/** The form in which the plan of the built-in rules lies in the bundle: each list as base64 of its bytes, the lowest first. */
import type { Plan } from './plan.ts';

/** By the names of `Plan`. */
export interface PackedPlan {
  readonly anchors: Packed<Plan['anchors']>;
  readonly shapes: string;
  readonly named: Packed<Plan['named']>;
  readonly generic: string;
  readonly manifests: string;
}

type Packed<Lists> = { readonly [Name in keyof Lists]: string };
type List = Uint8Array | Uint16Array | Int16Array | Int32Array;

/** For the build. */
export function packPlan({ anchors, shapes, named, generic, manifests }: Plan): PackedPlan {
  return {
    anchors: packAll(anchors),
    shapes: pack(shapes),
    named: packAll(named),
    generic: pack(generic),
    manifests: pack(manifests),
  };
}

function packAll<Lists extends object>(lists: Lists): Packed<Lists> {
  const packed = Object.entries(lists).map(([name, list]) => [name, pack(list as List)] as const);
  return Object.fromEntries(packed) as Packed<Lists>;
}

function pack(list: List): string {
  return ordered(Buffer.from(list.slice().buffer), list.BYTES_PER_ELEMENT).toString('base64');
}

/** The plan again, equal to the one that was packed. */
export function unpackPlan({ anchors, shapes, named, generic, manifests }: PackedPlan): Plan {
  return {
    anchors: {
      texts: new Uint8Array(unpack(anchors.texts, 1)),
      begins: new Int32Array(unpack(anchors.begins, 4)),
      ignoreCase: new Uint8Array(unpack(anchors.ignoreCase, 1)),
      windows: new Int16Array(unpack(anchors.windows, 2)),
    },
    shapes: new Uint16Array(unpack(shapes, 2)),
    named: {
      users: new Int32Array(unpack(named.users, 4)),
      rules: new Uint16Array(unpack(named.rules, 2)),
      pairs: new Int32Array(unpack(named.pairs, 4)),
      lengths: new Int32Array(unpack(named.lengths, 4)),
      solid: new Int32Array(unpack(named.solid, 4)),
      any: new Uint8Array(unpack(named.any, 1)),
      shortest: new Int32Array(unpack(named.shortest, 4)),
    },
    generic: new Uint16Array(unpack(generic, 2)),
    manifests: new Uint16Array(unpack(manifests, 2)),
  };
}

/** @param size of a number, in bytes */
function unpack(base64: string, size: number): ArrayBuffer {
  const bytes = ordered(Buffer.from(base64, 'base64'), size);
  // A buffer of its own: small ones of Node lie in one that they share, where numbers may begin at odd places.
  return new Uint8Array(bytes).buffer;
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** In the order of the machine, or from it. */
function ordered(bytes: Buffer, size: number): Buffer {
  if (LITTLE_ENDIAN || size === 1) return bytes;
  return size === 2 ? bytes.swap16() : bytes.swap32();
}
