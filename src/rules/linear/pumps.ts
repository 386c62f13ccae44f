/** Texts that make a pattern go back and forth: whatever it repeats, with what leads to it. */
import type { AST } from '@eslint-community/regexpp';
import { sampleOf, seeded } from '../sample.ts';

export interface Pump {
  readonly before: string;
  readonly pumped: string;
}

/** Each quantifier of the pattern, with text that leads to it and text that it repeats. */
export function pumps(pattern: AST.Pattern): Pump[] {
  const found = new Map<string, Pump>();
  for (const alternative of pattern.alternatives) collect(alternative, '', found);
  return [...found.values()];
}

function collect(alternative: AST.Alternative, before: string, found: Map<string, Pump>): void {
  let led = before;
  for (const element of alternative.elements) {
    ofElement(element, led, found);
    led += textOf(element, 1);
  }
}

function ofElement(element: AST.Element, before: string, found: Map<string, Pump>): void {
  if (element.type === 'Quantifier') {
    if (element.max > 1) {
      for (const seed of [1, 2]) {
        const pumped = textOf(element.element, seed);
        if (pumped !== '') found.set(`${before}\0${pumped}`, { before, pumped });
      }
    }
    ofElement(element.element, before, found);
  }
  if (element.type === 'Group' || element.type === 'CapturingGroup') {
    for (const inner of element.alternatives) collect(inner, before, found);
  }
}

function textOf(element: AST.Element, seed: number): string {
  if (element.type === 'Assertion') return '';
  return sampleOf(element.raw, seeded(`pump ${seed}`));
}
