/** Finds the long unbroken runs of bytes of one alphabet: no value stands anywhere else, and most text has few of them. */

/** Runs of one window, found as far as somebody asks. */
export class LongRuns {
  readonly #has: Uint8Array;
  readonly #shortest: number;
  readonly #inner: number;
  #bytes: Uint8Array = new Uint8Array(0);
  /** What is looked at: all from here … */
  #begun = 0;
  /** … up to here. */
  #done = 0;
  /** Start and end of each run, one after the other. */
  #runs = new Int32Array(256);
  #count = 0;
  /** The run found last; questions come in rising order, nearly. */
  #last = 0;

  /**
   * @param alphabet matches a character that is of a run
   * @param shortest in bytes; shorter runs are passed over
   * @param inner a byte of the alphabet after which a run of its own may begin within a longer one
   */
  constructor(alphabet: RegExp, shortest: number, inner = -1) {
    this.#has = Uint8Array.from({ length: 256 }, (_, byte) =>
      Number(alphabet.test(String.fromCharCode(byte))),
    );
    this.#shortest = shortest;
    this.#inner = inner;
  }

  restart(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#begun = this.#done = this.#count = this.#last = 0;
  }

  /** The range, and the runs that hang together with its edges, up to so many bytes on either side. */
  widened(bytes: Uint8Array, from: number, to: number, most: number): [number, number] {
    let [start, end] = [from, to];
    const least = Math.max(0, from - most);
    const last = Math.min(bytes.length, to + most);
    while (start > least && this.#has[bytes[start - 1]!] !== 0) start--;
    while (end < last && this.#has[bytes[end]!] !== 0) end++;
    return [start, end];
  }

  /** Lengths of the runs that lie in the range, or reach into it. */
  lengths(from: number, to: number): number[] {
    const lengths: number[] = [];
    for (let run = this.first(from, to); run >= 0 && this.startsBefore(run, to); run++)
      lengths.push(this.end(run) - this.start(run));
    return lengths;
  }

  /** Number of the first run that ends after `from`, if it begins before `to`; else -1. */
  first(from: number, to: number): number {
    if (from < this.#begun || from > this.#done) this.#begin(from);
    if (this.#done < to) this.#look(to);
    let at = this.#last;
    while (at > 0 && this.#runs[2 * at - 1]! > from) at--;
    while (at < this.#count && this.#runs[2 * at + 1]! <= from) at++;
    this.#last = at;
    return this.startsBefore(at, to) ? at : -1;
  }

  startsBefore(run: number, to: number): boolean {
    return run < this.#count && this.#runs[2 * run]! < to;
  }

  start(run: number): number {
    return this.#runs[2 * run]!;
  }

  end(run: number): number {
    return this.#runs[2 * run + 1]!;
  }

  /** Forgets what was found, and looks from the run that holds `from` on: nobody asks for what lies between. */
  #begin(from: number): void {
    const [bytes, has] = [this.#bytes, this.#has];
    let start = from;
    while (start > 0 && has[bytes[start - 1]!] !== 0) start--;
    this.#begun = this.#done = start;
    this.#count = this.#last = 0;
  }

  /**
   * A run that is long enough holds every `shortest`th byte. From such a byte it is looked back to the last one that is
   * no part of a run; only where that is far enough is it looked forward.
   */
  #look(to: number): void {
    const [bytes, has, shortest] = [this.#bytes, this.#has, this.#shortest];
    const { length } = bytes;
    // All before `end` is done: no run that is still to be found begins there.
    let end = this.#done;
    while (end < to && end + shortest <= length) {
      let at = end + shortest - 1;
      while (at >= end && has[bytes[at]!] !== 0) at--;
      if (at >= end) {
        end = at + 1;
        continue;
      }
      let next = end + shortest;
      while (next < length && has[bytes[next]!] !== 0) next++;
      this.#keepAll(end, next);
      end = next + 1;
    }
    this.#done = end + shortest <= length ? end : length;
  }

  #keepAll(start: number, end: number): void {
    this.#keep(start, end);
    if (this.#inner < 0) return;
    const last = end - this.#shortest;
    for (let at = start; at < last; at++)
      if (this.#bytes[at] === this.#inner) this.#keep(at + 1, end);
  }

  #keep(start: number, end: number): void {
    if (2 * this.#count === this.#runs.length) {
      const more = new Int32Array(4 * this.#count);
      more.set(this.#runs);
      this.#runs = more;
    }
    this.#runs[2 * this.#count] = start;
    this.#runs[2 * this.#count + 1] = end;
    this.#count++;
  }
}
