/** JSON that is also safe to look at in a terminal. */

/** Characters that JSON lets stand and a terminal obeys: DEL, C1, invisible and direction-changing ones, separators. */
const UNSAFE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** @returns the same JSON value, with unsafe characters as `\uNNNN` */
export function plainJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, (character) =>
    Array.from({ length: character.length }, (_, at) => unit(character.charCodeAt(at))).join(''),
  );
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
