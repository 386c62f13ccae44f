import { expect, test } from 'vitest';
import { Secret } from '../../src/detect/secret.ts';
import { fingerprint } from '../../src/suppress/fingerprint.ts';

const salt = Buffer.alloc(16, 7);
const value = `value-${'ab'.repeat(10)}`;

test('a fingerprint is 32 hex digits, the same each time', () => {
  expect(fingerprint('rule', new Secret(value), salt)).toMatch(/^[0-9a-f]{32}$/);
  expect(fingerprint('rule', new Secret(value), salt)).toBe(
    fingerprint('rule', new Secret(value), salt),
  );
});

test('another value, rule, salt or cut between them is another fingerprint', () => {
  const all = [
    fingerprint('rule', new Secret(value), salt),
    fingerprint('rule', new Secret(`${value}c`), salt),
    fingerprint('rules', new Secret(value), salt),
    fingerprint('rul', new Secret(`e${value}`), salt),
    fingerprint('rule', new Secret(value), Buffer.alloc(16, 8)),
    fingerprint('rule', new Secret('\xe9'), salt),
    fingerprint('rule', new Secret('\xc3\xa9'), salt),
  ];
  expect(new Set(all).size).toBe(all.length);
});
