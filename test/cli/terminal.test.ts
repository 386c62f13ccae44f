import { describe, expect, test } from 'vitest';
import type { Output } from '../../src/cli/surroundings.ts';
import { lookAt } from '../../src/cli/terminal.ts';

function look(flags: Record<string, boolean>, env: Record<string, string>, output: object = {}) {
  const typed = { command: 'scan', flags, operands: [] } as const;
  return lookAt(output as Output, typed, env);
}
const terminal = { isTTY: true, columns: 100 };

describe('colour', () => {
  test.each([
    ['a terminal', {}, {}, terminal, true],
    ['no terminal', {}, {}, {}, false],
    ['a dumb terminal', {}, { TERM: 'dumb' }, terminal, false],
    ['NO_COLOR', {}, { NO_COLOR: '1' }, terminal, false],
    ['NO_COLOR with nothing in it', {}, { NO_COLOR: '' }, terminal, true],
    ['FORCE_COLOR in a pipe', {}, { FORCE_COLOR: '1' }, {}, true],
    ['FORCE_COLOR=0', {}, { FORCE_COLOR: '0' }, terminal, false],
    ['NO_COLOR and FORCE_COLOR', {}, { NO_COLOR: '1', FORCE_COLOR: '1' }, terminal, false],
    ['--color beside NO_COLOR', { color: true }, { NO_COLOR: '1' }, {}, true],
    ['--no-color', { 'no-color': true }, { FORCE_COLOR: '1' }, terminal, false],
    ['--color and --no-color', { color: true, 'no-color': true }, {}, terminal, false],
  ])('%s', (_what, flags, env, output, color) => {
    expect(look(flags as Record<string, boolean>, env, output).color).toBe(color);
  });
});

describe('width', () => {
  test.each([
    ['as the terminal says', {}, terminal, 100],
    ['80 where nobody says', {}, {}, 80],
    ['COLUMNS', { COLUMNS: '60' }, terminal, 60],
    ['never under 40', { COLUMNS: '7' }, terminal, 40],
    ['COLUMNS that is no number', { COLUMNS: 'wide' }, terminal, 100],
    ['COLUMNS of nothing', { COLUMNS: '0' }, terminal, 100],
  ])('%s', (_what, env, output, width) => {
    expect(look({}, env as Record<string, string>, output).width).toBe(width);
  });
});
