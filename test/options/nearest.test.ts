import { expect, test } from 'vitest';
import { nearest } from '../../src/options/nearest.ts';

const flags = ['--staged', '--fail-on', '--format', '--quiet', '--no-color', '--color'];

test.each([
  ['a letter missing', '--stagd', '--staged'],
  ['a letter too many', '--staaged', '--staged'],
  ['a wrong letter', '--formad', '--format'],
  ['two letters swapped', '--qiuet', '--quiet'],
  ['only the beginning', '--form', '--format'],
  ['capital letters', '--STAGED', '--staged'],
])('finds what was meant: %s', (_what, given, meant) => {
  expect(nearest(given, flags)).toBe(meant);
});

test('says nothing where nothing is near', () => {
  expect(nearest('--everything', flags)).toBeUndefined();
  expect(nearest('', flags)).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});

test('prefers the nearest of several', () => {
  expect(nearest('--colr', flags)).toBe('--color');
  expect(nearest('--no-colr', flags)).toBe('--no-color');
});
