/** Tells of what bytes the matches of a pattern are made, so that most text can be passed over without running it. */
import type { AST } from '@eslint-community/regexpp';
import { bytesOf } from './pattern.ts';
import type { NamedRule } from './types.ts';

/** `word`: what a value is cut out of is made of these (see the boundaries of values). `solid`: no space, no quote. */
const WORD = /^[\w+/-]*$/;
const SOLID = /^[!#-&(-~]*$/;

export function alphabetOf(pattern: AST.Pattern): NamedRule['alphabet'] {
  const bytes = new Set<number>();
  collect(pattern, bytes);
  const text = String.fromCharCode(...bytes);
  if (WORD.test(text)) return 'word';
  return SOLID.test(text) ? 'solid' : 'any';
}

function collect(node: AST.Pattern | AST.Element, into: Set<number>): void {
  if (node.type === 'Assertion') return;
  if (node.type === 'Quantifier') collect(node.element, into);
  else if (node.type === 'Pattern' || node.type === 'Group' || node.type === 'CapturingGroup') {
    for (const { elements } of node.alternatives) for (const element of elements) collect(element, into);
  } else for (const byte of bytesOf(node) ?? []) into.add(byte);
}
