/** Derives what may stand right before and after a match: a token cut out of a longer word is none. */
import type { AST } from '@eslint-community/regexpp';
import { bytesOf } from './pattern.ts';

const WORD = /[0-9A-Za-z_]/;
const WORD_BODY = '0-9A-Za-z_';

/** @returns whether no word character may precede, and the body of the class that may not follow (empty: anything may) */
export function boundaries(pattern: AST.Pattern): { readonly boundBefore: boolean; readonly boundAfter: string } {
  const first = edgeBytes(pattern, 'first');
  const last = edgeBytes(pattern, 'last');
  const boundBefore = first.some((byte) => WORD.test(String.fromCharCode(byte)));
  if (!last.some((byte) => WORD.test(String.fromCharCode(byte)))) return { boundBefore, boundAfter: '' };
  // A class that goes on (base64url and a `-` behind it) would make the match a part of something longer.
  const others = last.length > 1 ? last.map((byte) => String.fromCharCode(byte)).filter((c) => !WORD.test(c)) : [];
  return { boundBefore, boundAfter: others.length > 8 ? WORD_BODY : WORD_BODY + others.map(escape).join('') };
}

function escape(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function edgeBytes(node: AST.Pattern | AST.Group | AST.CapturingGroup, edge: 'first' | 'last'): number[] {
  const bytes = new Set<number>();
  for (const { elements } of node.alternatives) {
    for (const element of edge === 'first' ? elements : elements.toReversed()) {
      for (const byte of elementBytes(element, edge)) bytes.add(byte);
      if (!canBeEmpty(element)) break;
    }
  }
  return [...bytes];
}

function elementBytes(element: AST.Element, edge: 'first' | 'last'): readonly number[] {
  if (element.type === 'Group' || element.type === 'CapturingGroup') return edgeBytes(element, edge);
  if (element.type === 'Quantifier') return elementBytes(element.element, edge);
  return bytesOf(element) ?? [];
}

function canBeEmpty(element: AST.Element): boolean {
  return element.type === 'Assertion' || (element.type === 'Quantifier' && element.min === 0);
}
