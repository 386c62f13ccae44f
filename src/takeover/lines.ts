/** Finds the lines of what was parsed: most parsers do not tell them. */

/** Looks for texts one after the other, so that what stands twice gets two lines. */
export class Lines {
  readonly #text: string;
  readonly #last = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** @returns 1-based line of the next place of the text; of its last one, or the first line, where there is no more */
  of(wanted: string): number {
    const from = this.#last.get(wanted) ?? -1;
    const at = this.#text.indexOf(wanted, from + 1);
    if (at >= 0) this.#last.set(wanted, at);
    const found = at >= 0 ? at : Math.max(0, from);
    return this.#text.slice(0, found).split('\n').length;
  }
}
