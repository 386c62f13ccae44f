/** What a person sees, in a real terminal (tmux), kept as it looks: wide, narrow, without colours. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BIN, Sandbox } from './sandbox.ts';

const THERE = spawnSync('tmux', ['-V']).status === 0;

let box: Sandbox;
let screens = 0;
beforeAll(() => {
  box = new Sandbox().init();
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signature = Buffer.from('a signature that signs nothing..').toString('base64url');
  const claims = { id: '1700000000000417', key: '5f'.repeat(12) };
  const token = [part({ alg: 'HS256', typ: 'JWT' }), part(claims), signature].join('.');
  box.write('src/a folder with a long name/bot.js', `const token = "${token}";\n`);
  box.git('add', '--all');
});
afterAll(() => {
  box.remove();
});

/** Runs a line in a terminal of so many columns. @returns what is on its screen */
function screen(columns: number, line: string, term = 'screen-256color') {
  // One that was ended may still be going when the next one comes.
  const server = `look-${process.pid}-${screens++}`;
  const tmux = (...args: string[]) => box.run('tmux', '-L', server, '-f', '/dev/null', ...args);
  const command = `TERM=${term} ${line}; tmux -L ${server} wait-for -S over; sleep 60`;
  const size = ['-x', String(columns), '-y', '70'];
  const begun = tmux('new-session', '-d', ...size, 'sh', '-c', command);
  if (begun.status !== 0) throw new Error(begun.stderr);
  tmux('wait-for', 'over');
  const { stdout } = tmux('capture-pane', '-p');
  // How colours are spelled differs from one version of tmux to the next.
  const colored = tmux('capture-pane', '-p', '-e').stdout.includes('\x1b');
  tmux('kill-server');
  const settled = stdout.replace(/\d+ rules/, 'N rules').replace(/\d+ ms/, 'N ms');
  return { text: settled.trimEnd(), colored };
}

const SCAN = `${process.execPath} ${BIN}`;

test.skipIf(!THERE).each([
  [60, '--staged', 'screen-256color'],
  [120, '--staged', 'screen-256color'],
  [60, '--staged', 'dumb'],
  [60, 'rules show discloud-api-token', 'screen-256color'],
])('%i columns: scan-tokens %s (%s)', async (columns, args, term) => {
  const { text, colored } = screen(columns, `${SCAN} ${args}`, term);
  expect(colored).toBe(term !== 'dumb');
  const name = `${columns}-${args.replaceAll(/\W+/g, '-')}-${term}`.replaceAll('--', '-');
  await expect(`${text}\n`).toMatchFileSnapshot(`look/${name}.txt`);
});

test.skipIf(!THERE).each([
  ['NO_COLOR=1 ', ''],
  ['', ' --no-color'],
  ['', ' | cat'],
])('without colour it is the same: %sscan-tokens --staged%s', (before, after) => {
  const colorless = screen(60, `${before}${SCAN} --staged${after}`);
  expect(colorless.colored).toBe(false);
  if (after !== ' | cat') expect(colorless.text).toBe(screen(60, `${SCAN} --staged`).text);
  expect(colorless.text).toContain('Take it out of the commit');
});

test.skipIf(!THERE).each([40, 60, 120])('at %i columns no line of the help is cut', (columns) => {
  const { text } = screen(columns, `${SCAN} uninstall --help`);
  expect(text).toContain('--no-color');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
});
