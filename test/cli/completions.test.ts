/** The completions are tried in the shells themselves, where these are there. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN, Sandbox } from './sandbox.ts';

let box: Sandbox;
beforeAll(() => {
  box = new Sandbox();
  box.write('src/a.ts', '');
  box.write('two words.txt', '');
  // The command by its name, for the ids of the rules.
  const bin = join(box.home, 'bin');
  mkdirSync(bin);
  const start = `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`;
  writeFileSync(join(bin, 'scan-tokens'), start);
  chmodSync(join(bin, 'scan-tokens'), 0o755);
  box.env['PATH'] = `${bin}:${process.env['PATH'] ?? ''}`;
});
afterAll(() => {
  box.remove();
});

/** How each shell is asked what could follow a line that is typed so far. */
const SHELLS: Record<string, (typed: string) => string[]> = {
  bash(typed) {
    const ask = `
      source <(scan-tokens completions bash)
      COMP_WORDS=(${typed.replaceAll('=', ' = ')}${typed.endsWith(' ') ? "''" : ''}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
      _scan_tokens; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return lines('bash', '-c', ask);
  },
  fish(typed) {
    const ask = `scan-tokens completions fish | source; complete -C ${JSON.stringify(typed)}`;
    return lines('fish', '--no-config', '-c', ask).map((line) => line.split('\t')[0]!);
  },
  zsh(typed) {
    // A terminal of its own, in which Tab is pressed: the shell completes nothing elsewhere.
    const script = `
      zmodload zsh/zpty
      zpty z zsh -f -i
      zpty -w z 'PROMPT=; autoload -Uz compinit; compinit -D -u; source <(scan-tokens completions zsh)'
      zpty -w z 'stty columns 200; LISTMAX=9999'
      zpty -w z 'compadd() { if [[ \${@[1,(i)(-|--)]} != *-(O|A|D)\\ * ]]; then local -a hits; builtin compadd -A hits "$@"; local hit; for hit in $hits; do print; print -r -- "HIT $hit"; done; fi; builtin compadd "$@" }'
      zpty -w z 'over() { print; print ALLOVER; exit }; comppostfuncs=(over); print RE""ADY'
      while zpty -r z out; do [[ $out == *READY* ]] && break; done
      zpty -wn z ${JSON.stringify(typed)}$'\\t'
      while zpty -r z out; do print -r -- "$out"; [[ $out == *ALLOVER* ]] && break; done
      zpty -d z`;
    return lines('zsh', '-f', '-c', script).flatMap(
      (line) => /^HIT (.*?)\r*$/.exec(line)?.[1] ?? [],
    );
  },
};

function lines(command: string, ...args: string[]): string[] {
  const done = box.run(command, ...args);
  if (done.stderr !== '') throw new Error(done.stderr);
  return done.stdout.split('\n').filter((line) => line !== '');
}

const isThere = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

describe.each(Object.keys(SHELLS))('%s', (shell) => {
  const complete = (typed: string) => SHELLS[shell]!(typed);

  describe.skipIf(!isThere(shell))('completes', () => {
    test.each([
      ['a command', 'scan-tokens inst', ['install'], ['uninstall', 'src']],
      ['a flag', 'scan-tokens --st', ['--staged'], ['--quiet']],
      [
        'a flag of one command only',
        'scan-tokens install --no-',
        ['--no-color'],
        ['--no-inline-allow'],
      ],
      ['a value', 'scan-tokens --fail-on ', ['certain', 'likely', 'possible'], ['install', 'src']],
      ['a command of a command', 'scan-tokens rules sh', ['show'], ['install']],
      ['the id of a rule', 'scan-tokens rules show disclo', ['discloud-api-token'], ['show']],
      ['a shell', 'scan-tokens completions ', ['bash', 'zsh', 'fish'], ['install']],
    ])('%s', (_what, typed, there, absent) => {
      const found = complete(typed);
      expect(found).toEqual(expect.arrayContaining(there));
      for (const word of absent) expect(found).not.toContain(word);
    });

    test('a path, with a space in it', () => {
      const found = complete('scan-tokens tw').map((word) => word.replace('\\ ', ' '));
      expect(found).toContain('two words.txt');
    });
  });
});

test('a script is loaded without a word', () => {
  for (const shell of ['bash', 'fish'].filter(isThere)) {
    const load =
      shell === 'bash'
        ? 'source <(scan-tokens completions bash)'
        : 'scan-tokens completions fish | source';
    expect(box.run(shell, '-c', load)).toEqual({ status: 0, stdout: '', stderr: '' });
  }
});
