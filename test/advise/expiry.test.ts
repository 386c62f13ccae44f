/** A token past its time is said to be so. */
import { expect, test } from 'vitest';
import { withExpiry } from '../../src/advise/expiry.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

test('what is past is told as expired, and when', () => {
  const [fact] = withExpiry([{ label: 'expires', value: '2026-11-22T11:59:59Z' }], NOW);
  expect(fact).toEqual({ label: 'expired, opens nothing since', value: '2026-11-22T11:59:59Z' });
});

test('what is to come, what is no moment, and other facts stay as they are', () => {
  const facts = [
    { label: 'expires', value: '2026-11-22T12:00:01Z' },
    { label: 'expires', value: 'never' },
    { label: 'issuer', value: '2001-01-01T00:00:00Z' },
  ];
  expect(withExpiry(facts, NOW)).toEqual(facts);
});
