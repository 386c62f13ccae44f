/** How many lines are new, against the plainest way to count them. */
import { expect, test } from 'vitest';
import { countAdded } from '../../src/sources/count-added.ts';

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function plainly(fresh: string, old: string): number {
  const left = linesOf(old);
  return linesOf(fresh).filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

/** The same numbers each time. */
let state = 7;
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return (state >>> 8) % below;
}

/** Few and short lines, so that many are the same, some empty. */
function text(): string {
  const lines = Array.from({ length: random(6) }, () => 'abc'.slice(0, random(3)));
  return lines.join('\n') + '\n'.repeat(random(2));
}

test('counts as if line by line, wherever old and new begin or end alike', async () => {
  for (let round = 0; round < 3000; round++) {
    const old = text();
    const cut = random(old.length + 1);
    const fresh =
      random(2) === 0 ? text() : old.slice(0, cut) + text() + old.slice(random(cut + 1));
    const count = await countAdded(Buffer.from(fresh), Buffer.from(old), (content) => content);
    expect(count, JSON.stringify([fresh, old])).toBe(plainly(fresh, old));
  }
});

test('counts all lines of a new file', async () => {
  expect(await countAdded(Buffer.from('a\na\nb'), null, (content) => content)).toBe(3);
});
