/** Compiles a rule's pattern at its first use, with its boundaries, and runs it in a window round an anchor. */
import type { NamedRule, ShapeRule } from '../rules/types.ts';
import { neededSign } from './needed-sign.ts';

/** A match in a text; offsets in that text. */
export interface Match {
  readonly text: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  /** The part that is the secret, where the pattern has a group of that name. */
  readonly secret: readonly [start: number, end: number];
}

// A word character before a token makes it a part of something longer, unless it ends an escape: `\n`, `\x0a`, `\u000a`,
// `%3D`, or a colour of a terminal, `[94m`
const BOUND_BEFORE =
  '(?:(?<![0-9A-Za-z_])|(?<=\\\\[nrtvbf0]|\\\\x[0-9a-fA-F]{2}|\\\\u[0-9a-fA-F]{4}|%[0-9a-fA-F]{2}|\\[[0-9;]{1,8}m))';

/** Bytes looked at before a match: the longest escape. */
export const LOOK_BEHIND = 8;

const [BACKSLASH, PERCENT, BRACKET] = [92, 37, 91];
const inWord = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(/[0-9A-Za-z_]/.test(String.fromCharCode(byte))),
);

/** Can what `BOUND_BEFORE` asks for stand before `start`? A cheap look: where it says no, the pattern does too. */
export function mayBegin(bytes: Uint8Array, start: number): boolean {
  if (start <= 0 || inWord[bytes[start - 1]!] === 0) return true;
  for (let at = start - 2; at >= Math.max(0, start - LOOK_BEHIND); at--) {
    const byte = bytes[at];
    if (byte === BACKSLASH || byte === PERCENT || byte === BRACKET) return true;
  }
  return false;
}

/** The matcher of a shape: finds the match that its anchor at `anchor` (offset in `text`) stands in. */
export class ShapeMatcher {
  readonly rule: ShapeRule;
  /** A sign that each match holds, -1 for none. */
  readonly needed: number;
  readonly #sticky: boolean;
  #regex: RegExp | undefined;

  constructor(rule: ShapeRule) {
    this.rule = rule;
    this.needed = neededSign(rule.pattern);
    this.#sticky = rule.anchorOffset[0] === rule.anchorOffset[1];
  }

  find(text: string, anchor: number): Match | null {
    const regex = (this.#regex ??= this.#compile());
    const [least, most] = this.rule.anchorOffset;
    regex.lastIndex = Math.max(0, anchor - most);
    for (let found = regex.exec(text); found; found = regex.exec(text)) {
      if (found.index > anchor - least) return null;
      if (found.index + found[0].length > anchor) return toMatch(found);
      // A match that ends before the anchor: the one wanted may begin inside it.
      regex.lastIndex = found.index + 1;
    }
    return null;
  }

  #compile(): RegExp {
    const { pattern, boundBefore, boundAfter, ignoreCase } = this.rule;
    const after = boundAfter ? `(?![${boundAfter}])` : '';
    return new RegExp(
      `${boundBefore ? BOUND_BEFORE : ''}(?:${pattern})${after}`,
      flags(pattern, ignoreCase) + (this.#sticky ? 'y' : 'g'),
    );
  }
}

// What cuts a value out of a longer one: word characters, the other signs of base64, a dot that goes on.
// `provider-secret-VALUE` and `provider.key.VALUE` give the value its name without any sign.
const VALUE_BEFORE =
  '(?:(?<![0-9A-Za-z_+/-]|[0-9A-Za-z]\\.)|(?<=(?:[Kk]ey|KEY|[Tt]oken|TOKEN|[Ss]ecret|SECRET|[Aa]ccess|ACCESS|[Pp]rivate|PRIVATE)[-.])|(?<=:-))';
const VALUE_AFTER = '(?![0-9A-Za-z_+/-]|=[0-9A-Za-z=]|\\.[0-9A-Za-z])';

/** The matcher of a named value: finds each whole value of this form in a text. */
export class ValueMatcher {
  readonly rule: NamedRule;
  #regex: RegExp | undefined;

  constructor(rule: NamedRule) {
    this.rule = rule;
  }

  *findAll(text: string): Generator<Match> {
    const { pattern, ignoreCase } = this.rule;
    const regex = (this.#regex ??= new RegExp(
      `${VALUE_BEFORE}(?:${pattern})${VALUE_AFTER}`,
      flags(pattern, ignoreCase) + 'g',
    ));
    regex.lastIndex = 0;
    for (let found = regex.exec(text); found; found = regex.exec(text)) yield toMatch(found);
  }
}

function flags(pattern: string, ignoreCase: boolean): string {
  return `${ignoreCase ? 'i' : ''}s${pattern.includes('(?<secret>') ? 'd' : ''}`;
}

function toMatch(found: RegExpExecArray): Match {
  // Groups of alternatives that took no part are undefined, whatever the types say.
  const named: Readonly<Record<string, string | undefined>> = found.groups ?? {};
  const groups: Record<string, string> = {};
  for (const [name, text] of Object.entries(named)) if (text !== undefined) groups[name] = text;
  const start = found.index;
  const end = start + found[0].length;
  return {
    text: found[0],
    groups,
    start,
    end,
    secret: found.indices?.groups?.['secret'] ?? [start, end],
  };
}
