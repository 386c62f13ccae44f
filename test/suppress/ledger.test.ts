import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/suppress/entry.ts';
import { Ledger, type Saw } from '../../src/suppress/ledger.ts';

const TODAY = '2026-11-22';
const print = (digit: string) => digit.repeat(32);
const entry = (digit: string, fields: Partial<Entry> = {}): Entry => ({
  fingerprint: print(digit),
  rule: 'npm-access-token',
  reason: `reason ${digit}`,
  ...fields,
});
const ledger = (...entries: readonly Entry[]) => new Ledger(entries, 'the ignore file', TODAY);

describe('a finding', () => {
  test('is allowed by the entry of its fingerprint, with its reason, and by no other', () => {
    const made = ledger(entry('a'), entry('b'));
    expect(made.judge([print('b')])).toEqual({
      allowed: true,
      by: 'the ignore file',
      reason: 'reason b',
    });
    expect(made.judge([print('c')])).toEqual({ allowed: false });
  });

  test('is allowed under any key of the file', () => {
    expect(ledger(entry('a')).judge([print('c'), print('a')]).allowed).toBe(true);
  });

  test('is allowed on the last day of its entry and not after it, which is told', () => {
    expect(ledger(entry('a', { until: TODAY })).judge([print('a')]).allowed).toBe(true);
    expect(ledger(entry('a', { until: '2026-11-21' })).judge([print('a')])).toEqual({
      allowed: false,
      note: 'the ignore file allowed it until 2026-11-21, which is over',
    });
  });

  test('is allowed where one of two entries has not expired', () => {
    const made = ledger(
      entry('a', { until: '2026-01-01' }),
      entry('a', { until: '2027-01-01', reason: 'renewed' }),
    );
    expect(made.judge([print('a')])).toMatchObject({ allowed: true, reason: 'renewed' });
  });

  test('of a baseline is told as known, and as open work where an audit said so', () => {
    const bare: Entry = { fingerprint: print('a'), rule: 'x', on: '2026-01-02' };
    expect(ledger(bare).judge([print('a')])).toMatchObject({ reason: 'known since 2026-01-02' });
    expect(ledger({ ...bare, state: 'real' }).judge([print('a')])).toMatchObject({
      reason: 'known since 2026-01-02, still to be rotated',
    });
  });
});

describe('what rots', () => {
  const rotten = (made: Ledger, saw: Saw = 'files') =>
    made.rotten(saw).map(({ entry: { fingerprint }, kind }) => [fingerprint[0], kind]);

  test('an entry that matched nothing is unused, if everything was looked at', () => {
    const made = ledger(entry('a'), entry('b'));
    made.judge([print('a')]);
    expect(rotten(made)).toEqual([['b', 'unused']]);
    expect(rotten(made, 'a part')).toEqual([]);
  });

  test('an entry of what only old commits hold is unused if the whole history was looked at', () => {
    const made = ledger(entry('a', { in: 'history' }), entry('b'));
    expect(rotten(made)).toEqual([['b', 'unused']]);
    expect(rotten(made, 'history')).toEqual([['a', 'unused']]);
  });

  test('an entry is told two weeks before it expires, and from then on', () => {
    const days = { a: '2026-12-07', b: '2026-12-06', c: TODAY, d: '2026-11-21' };
    const entries = Object.entries(days).map(([digit, until]) => entry(digit, { until }));
    expect(rotten(ledger(...entries), 'a part')).toEqual([
      ['b', 'expires soon'],
      ['c', 'expires soon'],
      ['d', 'expired'],
    ]);
    expect(ledger(...entries).rotten('a part')[2]!.words).toBe('expired on 2026-11-21');
  });
});
