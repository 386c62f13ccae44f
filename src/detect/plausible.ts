/** Tells values that stand for a token from tokens: `xxxx…`, `<your-token>`, `${TOKEN}`, and made-up runs. */

/** `placeholder`: not a token at all; `made-up`: has a token's shape, but nobody's generator makes such; `fine`: neither. */
export type Plausibility = 'placeholder' | 'made-up' | 'fine';

const PLACEHOLDER = [
  // The same character over and over; base64 of zeros and hex zeros too
  /^(.)\1*$/,
  /[xX]{5,}|\*{3,}|\.{3,}|#{4,}|_{4,}/,
  /([0-9A-Za-z])\1{7,}/,
  /your[-_ ]?(?:api|token|secret|key|access|client|own|password|pass|auth|app|account)|(?<![0-9A-Za-z])(?:my|the|an?)[-_](?:api|token|secret|key|password)/i,
  /(?:insert|replace|change|enter|put|paste|add)[-_ ]?(?:me|it|this|here|your|with|token|key)/i,
  /example|placeholder|dummy|redacted|sample|changeme|todo|fixme|foobar|notreal|not[-_]real/i,
  // Three dots for what was left out, as UTF-8
  /\xe2\x80\xa6/,
  // Templates: ${X}, {{ x }}, %X%, <x>, $(x), #{x}
  /\$\{|\{\{|\}\}|%[A-Z_]{2,}%|<[^<>]*>|\$\(|#\{/,
];

const SEQUENCES = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  '9876543210',
  'zyxwvutsrqponmlkjihgfedcba',
  'qwertyuiop',
  'asdfghjkl',
];
const DEADBEEF = /deadbeef|cafebabe|badc0ffee|0ff1ce/i;

/** @param value the variable part of a token or the whole of it, latin1 */
export function plausibility(value: string): Plausibility {
  if (PLACEHOLDER.some((pattern) => pattern.test(value)) || isAlphabet(value)) return 'placeholder';
  if (distinct(value) < Math.min(5, value.length / 3) || DEADBEEF.test(value) || sequential(value))
    return 'made-up';
  return 'fine';
}

/** So many letters of the alphabet one after the other stand for a value: `tss_AbCdEf…XyZAbC`. */
const ALPHABET = 16;

/** Behind a prefix of no more than a quarter: each letter the next in the alphabet, whatever their case; behind z comes a. */
function isAlphabet(value: string): boolean {
  const letters = /[A-Za-z]+$/.exec(value)?.[0] ?? '';
  if (letters.length < Math.max(ALPHABET, 0.75 * value.length)) return false;
  for (let at = 1; at < letters.length; at++) {
    const step = (letters.charCodeAt(at) & 31) - (letters.charCodeAt(at - 1) & 31);
    if (step !== 1 && step !== -25) return false;
  }
  return true;
}

function distinct(value: string): number {
  return new Set(value).size;
}

/** A run along the alphabet, the digits or the keyboard of at least eight, or several of five. */
function sequential(value: string): boolean {
  const folded = value.toLowerCase();
  let inRuns = 0;
  for (let at = 0; at + 5 <= folded.length;) {
    const length = runAt(folded, at);
    if (length >= 8) return true;
    if (length >= 5) inRuns += length;
    at += Math.max(1, length);
  }
  return inRuns >= 10 && inRuns * 3 > folded.length;
}

function runAt(text: string, at: number): number {
  const piece = text.slice(at, at + 5);
  for (const sequence of SEQUENCES) {
    const start = sequence.indexOf(piece);
    if (start < 0 || piece.length < 5) continue;
    let length = 5;
    while (start + length < sequence.length && text[at + length] === sequence[start + length])
      length++;
    return length;
  }
  return 0;
}
