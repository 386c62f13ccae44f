import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { FLAGS } from '../../src/cli/flags.ts';
import { manual } from '../../src/cli/manual.ts';

const hasGroff = spawnSync('groff', ['--version']).status === 0;

test.skipIf(!hasGroff)(
  'the manual names every flag and command, and troff has nothing to say about it',
  () => {
    const { status, stdout, stderr } = spawnSync(
      'groff',
      ['-man', '-ww', '-K', 'utf8', '-T', 'utf8', '-P', '-cbou', '-r', 'LL=200n'],
      { input: manual('1.2.3'), encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { name } of FLAGS) expect(stdout).toContain(`--${name}`);
    for (const { name, examples } of COMMANDS) {
      if (name !== 'scan') expect(stdout).toContain(`scan-tokens ${name} `);
      for (const [line] of examples) expect(stdout).toContain(line);
    }
    expect(stdout).toContain('scan-tokens 1.2.3');
  },
);

test('no line begins with a sign that troff takes for an order, but orders', () => {
  const wrong = manual('1.2.3')
    .split('\n')
    .filter((line) => /^['.]/.test(line) && !/^\.(?:TH|SH|TP|B|PP)(?: |$)/.test(line));
  expect(wrong).toEqual([]);
});
