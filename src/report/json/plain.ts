/** JSON that is also safe to look at in a terminal and in the log of a pipeline. */

/**
 * What JSON lets stand and others obey: DEL, C1, invisible and direction-changing characters and separators
 * (terminals), `##[error]` and `##vso[…]` anywhere in a line (runners of pipelines).
 */
const UNSAFE = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]|#(?=#)/gu;

/** @returns the same JSON value, with unsafe characters as `\uNNNN` */
export function plainJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, (character) =>
    Array.from({ length: character.length }, (_, at) => unit(character.charCodeAt(at))).join(''),
  );
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
