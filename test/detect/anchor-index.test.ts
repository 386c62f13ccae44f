import { describe, expect, it } from 'vitest';
import { AnchorIndex } from '../../src/detect/anchor-index.ts';
import { planAnchors, type Anchor } from '../../src/detect/anchor-plan.ts';

/** Small alphabet, so that anchors overlap, touch and stand at both ends. */
const TEXT = 'abAB_-$1 ';

/** The same numbers each time. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function text(random: (below: number) => number, length: number): string {
  return Array.from({ length }, () => TEXT[random(TEXT.length)]!).join('');
}

function found(index: AnchorIndex, bytes: Uint8Array, from = 0, to = bytes.length): string[] {
  const places: string[] = [];
  index.find(bytes, from, to, (anchor, start) => places.push(`${anchor} at ${start}`));
  return places.sort();
}

/** Slowly, and without doubt. */
function expected(anchors: readonly Anchor[], content: string, from: number, to: number): string[] {
  return anchors
    .flatMap((anchor, number) => {
      const places: string[] = [];
      const where = anchor.ignoreCase ? content.toLowerCase() : content;
      for (
        let at = where.indexOf(anchor.text, from);
        at >= 0 && at + anchor.text.length <= to;
        at = where.indexOf(anchor.text, at + 1)
      )
        places.push(`${number} at ${at}`);
      return places;
    })
    .sort();
}

describe('finding anchors', () => {
  it('finds each one once, wherever it stands in memory', () => {
    const random = generator(7);
    for (let round = 0; round < 300; round++) {
      const anchors = Array.from({ length: 12 }, (): Anchor => {
        const ignoreCase = random(2) === 0;
        const own = text(random, 3 + random(6));
        return { text: ignoreCase ? own.toLowerCase() : own, ignoreCase };
      });
      const content = text(random, random(400));
      // Memory of its own, even and odd in length; and a piece of something larger, at an even or an odd place.
      const own = new Uint8Array(Buffer.from(content, 'latin1'));
      const piece = Buffer.concat([
        Buffer.alloc(round % 5, 'a'),
        own,
        Buffer.alloc(round % 3, 'b'),
      ]).subarray(round % 5, (round % 5) + own.length);
      const [from, to] =
        round % 2 === 0 ? [0, own.length] : [random(own.length), own.length - random(3)];
      const index = new AnchorIndex(planAnchors(anchors));
      const wanted = expected(anchors, content, from, to);
      expect(found(index, own, from, to)).toEqual(wanted);
      expect(found(index, piece, from, to)).toEqual(wanted);
    }
  });

  it('finds nothing in nothing', () => {
    const index = new AnchorIndex(planAnchors([{ text: 'abc', ignoreCase: false }]));
    for (const content of ['', 'a', 'ab', 'xabd'])
      expect(found(index, Buffer.from(content))).toEqual([]);
  });

  it('takes letters for the same without case only where it is told to', () => {
    const index = new AnchorIndex(
      planAnchors([
        { text: 'key', ignoreCase: true },
        { text: 'key', ignoreCase: false },
      ]),
    );
    expect(found(index, Buffer.from('KEY key'))).toEqual(['0 at 0', '0 at 4', '1 at 4']);
  });
});
