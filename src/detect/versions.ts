/**
 * Scans versions of files one after the other. Versions share nearly all of their bytes, so of one that follows a clean
 * one only what is new is looked at, as far as that proves it clean (`still-clean.ts`).
 */
import { changeBetween } from './change.ts';
import type { Detector, Trace } from './detector.ts';
import type { FarReach } from './recognisers.ts';
import { scanContent } from './scan-content.ts';
import { MOST_FAR, stillClean } from './still-clean.ts';
import type { Finding } from './types.ts';

/** The last version of a file, if nothing was found in it. */
interface Last {
  /** Holds the content, and may be longer. */
  room: Buffer;
  length: number;
  far: readonly FarReach[];
}

/** In bytes: what is held of the last versions of all files. */
const MOST_HELD = 64 * 1024 * 1024;

export class Versions {
  readonly #detector: Detector;
  readonly #most: number;
  /** By path; the one that was used last comes last. */
  readonly #last = new Map<string, Last>();
  #held = 0;

  constructor(detector: Detector, most = MOST_HELD) {
    this.#detector = detector;
    this.#most = most;
  }

  /** As `scanContent`, for a version of the file at `path`; the order of the versions does not matter. */
  async scan(content: Buffer | AsyncIterable<Buffer>, path: string): Promise<Finding[]> {
    if (!Buffer.isBuffer(content) || content.length > this.#most >> 2 || content.includes(0))
      return scanContent(this.#detector.forPath(path), content);
    const far = this.#proved(content, path);
    if (far !== null) {
      this.#keep(path, content, far);
      return [];
    }
    const trace: Trace = { far: [], clean: false };
    const findings = this.#detector.scan(content, path, trace);
    if (trace.clean && trace.far.length <= MOST_FAR) this.#keep(path, content, trace.far);
    return findings;
  }

  #proved(bytes: Buffer, path: string): FarReach[] | null {
    const last = this.#last.get(path);
    if (last === undefined) return null;
    const old = last.room.subarray(0, last.length);
    const change = changeBetween(old, bytes);
    // Most of it is new: the whole is scanned as fast.
    if ((change.to - change.from) * 2 > bytes.length) return null;
    return stillClean(
      this.#detector.recognisers,
      { bytes, path },
      { bytes: old, far: last.far },
      change,
    );
  }

  #keep(path: string, bytes: Buffer, far: readonly FarReach[]): void {
    const last = this.#last.get(path);
    this.#last.delete(path);
    const room = this.#room(last?.room, bytes.length);
    bytes.copy(room);
    this.#last.set(path, { room, length: bytes.length, far });
    for (const [oldest, { room: freed }] of this.#last) {
      if (this.#held <= this.#most) break;
      this.#last.delete(oldest);
      this.#held -= freed.length;
    }
  }

  /** The same memory serves version after version. */
  #room(room: Buffer | undefined, length: number): Buffer {
    if (room !== undefined && room.length >= length && room.length <= 4 * length + 4096)
      return room;
    this.#held -= room?.length ?? 0;
    const fresh = Buffer.allocUnsafeSlow(length + (length >> 3) + 64);
    this.#held += fresh.length;
    return fresh;
  }
}
