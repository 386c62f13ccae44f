/** An audit at a real (pseudo) terminal: a key each, no Enter, and the terminal as it was whatever ends it. */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BIN, Sandbox } from './sandbox.ts';
import { criptToken } from './tokens.ts';

/** util-linux' script(1) runs a command at a terminal of its own; that of other systems is another program. */
const hasScript = String(spawnSync('script', ['--version']).stdout).includes('util-linux');

let box: Sandbox;
let shell: ChildProcessWithoutNullStreams | undefined;
let seen = '';
beforeEach(() => {
  box = new Sandbox().init();
  for (let n = 0; n < 3; n++) box.write(`${n}.py`, `x = "${criptToken()}"\n`);
  expect(box.scanTokens('baseline').status).toBe(0);
});
afterEach(() => {
  shell?.kill('SIGKILL');
  box.remove();
});

const read = (name: string) => readFileSync(join(box.dir, name), 'utf8');

/** Starts the audit, with the state of its terminal noted before and after it. */
function audit(): Promise<unknown> {
  const run = `echo $$ >pid; exec "${process.execPath}" "${BIN}" audit`;
  const command = `stty -g >before; sh -c '${run}'; echo "ended with $?"; stty -g >after`;
  seen = '';
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: box.dir,
    env: { ...box.env, SHELL: '/bin/bash', TERM: 'xterm' },
  });
  child.stdout.on('data', (chunk: Buffer) => (seen += chunk.toString('utf8')));
  shell = child;
  return new Promise((resolve) => child.on('close', resolve));
}

async function shows(text: string): Promise<void> {
  await expect.poll(() => seen, { timeout: 30_000, interval: 20 }).toContain(text);
}

async function press(keys: string, shown: string): Promise<void> {
  shell!.stdin.write(keys);
  await shows(shown);
}

describe.runIf(hasScript)('at a terminal', () => {
  test('one key answers, a reason is a line, and an odd key shows what there is', async () => {
    const ended = audit();
    await shows('1 of 3');
    expect(seen).not.toContain('then Enter');
    await press('r', '2 of 3');
    await press('\x1b[A', 'q stop here\r\n  r real');
    await press('n', 'Why?');
    await press('an example\r', '3 of 3');
    await press('l', 'Still to be rotated: 1 token');
    await ended;
    expect(seen).toContain('No secret: 1. Not decided: 1.');
    expect(read('.scan-tokens-baseline')).toContain('state=none -- an example');
    expect(read('after')).toBe(read('before'));
  });

  test.each([
    ['q', 'q'],
    ['Control and C', '\x03'],
    ['Control and D', '\x04'],
  ])('%s stops, and keeps what was said', async (_name, key) => {
    const ended = audit();
    await shows('1 of 3');
    await press('r', '2 of 3');
    await press(key, 'ended with 0');
    await ended;
    expect(seen).toContain('Not decided: 2');
    expect(read('.scan-tokens-baseline')).toContain('state=real');
    expect(read('after')).toBe(read('before'));
  });

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const)(
    '%s ends it, the terminal is given back, and what was said is kept',
    async (signal) => {
      const ended = audit();
      await shows('1 of 3');
      await press('r', '2 of 3');
      process.kill(Number(read('pid')), signal);
      await shows('ended with ');
      await ended;
      expect(seen).not.toContain('ended with 0');
      expect(read('after')).toBe(read('before'));
      expect(read('.scan-tokens-baseline')).toContain('state=real');
    },
  );
});
