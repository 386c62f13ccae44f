/** A temporary folder with a home of its own, in which the built command and git are run. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/scan-tokens.js', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class Sandbox {
  readonly home = realpathSync(mkdtempSync(join(tmpdir(), 'scan-tokens-cli-')));
  readonly dir = join(this.home, 'project');
  readonly env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: this.home,
    XDG_CONFIG_HOME: join(this.home, '.config'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(this.home, 'gitconfig'),
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };

  constructor() {
    mkdirSync(this.dir);
  }

  /** Runs the built command in the project. */
  scanTokens(...args: readonly string[]): Outcome {
    return this.run(process.execPath, BIN, ...args);
  }

  run(command: string, ...args: readonly string[]): Outcome {
    return this.runWith({}, command, ...args);
  }

  runWith(
    more: { cwd?: string; env?: NodeJS.ProcessEnv },
    command: string,
    ...args: readonly string[]
  ): Outcome {
    const env = { ...this.env, ...more.env };
    const cwd = more.cwd ?? this.dir;
    const done = spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: 50_000 });
    if (done.error) throw done.error;
    return { status: done.status, stdout: done.stdout, stderr: done.stderr };
  }

  /** @throws Error where git fails */
  git(...args: readonly string[]): string {
    const done = this.run('git', ...args);
    if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
    return done.stdout;
  }

  init(): this {
    this.git('init', '--quiet', '--initial-branch=main');
    return this;
  }

  write(path: string, text: string, mode = 0o644): void {
    const full = join(this.dir, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text, { mode });
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}
