/** The one wrapper of secret values: whatever prints, serialises or inspects it sees it masked. */

const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** Shows at most a quarter of a value, and nothing of one shorter than 16 characters. */
function mask(value: string): string {
  if (value.length < 16) return `…(${value.length})…`;
  const shown = Math.min(10, Math.floor(value.length / 4));
  const tail = Math.min(4, Math.floor(shown / 2));
  const head = shown - tail;
  return `${clean(value.slice(0, head))}…(${value.length})…${clean(value.slice(value.length - tail))}`;
}

function clean(part: string): string {
  return part.replace(/[^\x20-\x7e]/g, '·');
}

/** A value that must not leave the process in clear. */
export class Secret {
  readonly #value: string;

  /** @param value latin1 text, one character a byte */
  constructor(value: string) {
    this.#value = value;
  }

  /** The value in clear, latin1. Callers: the checks, fingerprints and the masking of excerpts; nothing that prints. */
  reveal(): string {
    return this.#value;
  }

  get length(): number {
    return this.#value.length;
  }

  /** `ghp_Ab…(40)…x4Qs` */
  masked(): string {
    return mask(this.#value);
  }

  toString(): string {
    return this.masked();
  }

  toJSON(): string {
    return this.masked();
  }

  [INSPECT](): string {
    return `Secret ${this.masked()}`;
  }
}
