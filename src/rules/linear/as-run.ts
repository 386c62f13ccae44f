/** A pattern as it really runs: from one known place, or from every place where a match may begin. */
import type { AST } from '@eslint-community/regexpp';
import { parsePattern } from '../pattern.ts';
import type { Rule } from '../types.ts';

// What detection lets stand before a match, as text that is taken: see `BOUND_BEFORE` and `VALUE_BEFORE` of the matcher.
const ESCAPES =
  '\\\\[nrtvbf0]|\\\\x[0-9a-fA-F]{2}|\\\\u[0-9a-fA-F]{4}|%[0-9a-fA-F]{2}|\\[[0-9;]{1,8}m';
const NAMES =
  '[Kk]ey|KEY|[Tt]oken|TOKEN|[Ss]ecret|SECRET|[Aa]ccess|ACCESS|[Pp]rivate|PRIVATE';
const BEFORE_SHAPE = `[^0-9A-Za-z_]|${ESCAPES}`;
const BEFORE_VALUE = `[^0-9A-Za-z_+/\\-]|(?:${NAMES})[-.]|:-`;

/** Is the start of a match looked for, or is the place of its anchor enough to know it? */
export function isMoving(rule: Rule): boolean {
  return rule.recogniser === 'named' || rule.anchorOffset[0] !== rule.anchorOffset[1];
}

/** @throws ConfigError for a pattern that is none */
export function asRun(rule: Rule): AST.Pattern {
  if (!isMoving(rule)) return parsePattern(rule.pattern);
  const before =
    rule.recogniser === 'named' ? BEFORE_VALUE : rule.boundBefore ? BEFORE_SHAPE : '[^]';
  return parsePattern(`(?:[^]*(?:${before}))?(?:${rule.pattern})`);
}
