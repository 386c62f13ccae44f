import { expect, test } from 'vitest';
import { jsonl } from '../../src/report/jsonl.ts';
import { everything } from './situations.ts';

test('jsonl has a value a line, each with its type, the tally last', () => {
  const shown = jsonl.render(everything(), { color: false, width: 80, quiet: false });
  const values = shown
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string });
  expect(values.at(-1)).toMatchObject({
    type: 'tally',
    version: 1,
    blocked: true,
    complete: false,
    scanned: 15,
  });
  expect(values.filter(({ type }) => type === 'token')).toHaveLength(7);
  expect(values.filter(({ type }) => type === 'skip')).toHaveLength(3);
});
