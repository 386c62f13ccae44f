/** One situation on a real repository: makes the state, runs a real git command with the scanner as hook, and looks at what came of it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SNAPSHOT, SNAPSHOT_FLAGS, SNAPSHOT_MEMORY } from '../../src/install/snapshot-start.ts';
import { githubToken } from './token.ts';

const OURS = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** The built command. */
export const BIN = join(OURS, 'bin/scan-tokens.js');

/**
 * Another tool can stand in our place: a shell command, run as the pre-commit hook in the top folder. Then only the
 * outcome of the commit is held against what is expected, and situations that are not about a commit are left out.
 */
const OTHER = process.env['GIT_TRUTH_HOOK'];
/** The line that runs the scanner in a hook, as `install` writes it where it could make a snapshot. */
export const HOOK = OTHER ?? fromSnapshot();

function fromSnapshot(): string {
  const flags = [...SNAPSHOT_FLAGS, '--snapshot-blob'].join(' ');
  const start = `"${process.execPath}" ${flags} "${join(OURS, SNAPSHOT)}" "${BIN}" --staged`;
  return `${SNAPSHOT_MEMORY.join('=')} exec ${start}`;
}

/** Hold the scanner to starting no program of the repository's configuration: other tools are only asked for the outcome. */
export const RUNS_NOTHING = OTHER === undefined;

/** A token whose checksum holds, the same in every run. */
export const TOKEN = githubToken('one');

/** How a command ended. */
export interface Outcome {
  readonly code: number | null;
  /** What it wrote, both streams. */
  readonly text: string;
}

/** What `Repo.git` and its like take. */
export interface Way {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
}

/** A temporary folder with a repository, a home of its own, and no outer configuration. */
export class Repo {
  /** Holds the repository and whatever else a situation needs beside it. */
  readonly base: string;
  readonly dir: string;
  readonly env: NodeJS.ProcessEnv;

  constructor(base: string, name = 'repo') {
    this.base = base;
    this.dir = join(base, name);
    mkdirSync(join(base, 'home'), { recursive: true });
    mkdirSync(this.dir, { recursive: true });
    if (this.dir.startsWith(OURS))
      throw new Error('a situation must not touch this very repository');
    this.env = {
      PATH: process.env['PATH'],
      HOME: join(base, 'home'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
      NO_COLOR: '1',
      LC_ALL: 'C.UTF-8',
    };
  }

  /** `git init` with the hook in place. */
  init(...args: string[]): this {
    this.git(['init', '-q', '-b', 'main', ...args]);
    this.installHook('pre-commit', HOOK);
    return this;
  }

  installHook(name: string, script: string, hooks = join(this.dir, '.git/hooks')): void {
    const file = join(hooks, name);
    mkdirSync(hooks, { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** @param path from the top; a Buffer where it is no UTF-8 */
  write(path: string | Buffer, content: string | Buffer): this {
    const file = Buffer.concat([Buffer.from(`${this.dir}/`), Buffer.from(path)]);
    const slash = file.lastIndexOf(0x2f);
    mkdirSync(file.subarray(0, slash), { recursive: true });
    writeFileSync(file, content);
    return this;
  }

  /** Runs any command in the repository. */
  run(command: string, args: readonly string[], way: Way = {}): Outcome {
    const child = spawnSync(command, args, {
      cwd: way.cwd ?? this.dir,
      env: { ...this.env, ...way.env },
      input: way.input ?? '',
      maxBuffer: 1 << 30,
    });
    if (child.error !== undefined) throw child.error;
    return {
      code: child.status,
      text: child.stdout.toString('utf8') + child.stderr.toString('utf8'),
    };
  }

  /** Runs git, which must succeed. @returns what it wrote */
  git(args: readonly string[], way: Way = {}): string {
    const outcome = this.run('git', args, way);
    if (outcome.code !== 0) throw new Error(`git ${args.join(' ')} failed: ${outcome.text}`);
    return outcome.text;
  }

  /** Commits files past the hook: what was there before the situation begins. */
  past(files: Readonly<Record<string, string | Buffer>>, message = 'past'): this {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
    this.git(['add', '-A']);
    // Long ago: a commit of the same second would look like one that is being amended.
    const env = { GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z' };
    this.git(['commit', '-q', '--no-verify', '--allow-empty', '-m', message], { env });
    return this;
  }

  /** Writes and stages files. */
  stage(files: Readonly<Record<string, string | Buffer>>): this {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
    this.git(['add', '-A']);
    return this;
  }

  /** `git commit` with the hook. */
  commit(args: readonly string[] = [], way: Way = {}): Outcome {
    return this.run('git', ['commit', '-q', '-m', 'now', ...args], way);
  }

  /** The scanner by itself, without git round it. */
  scan(args: readonly string[], way: Way = {}): Outcome {
    return this.run(process.execPath, [BIN, ...args], way);
  }

  /** As `scan`, while something else goes on. */
  async scanAside(args: readonly string[]): Promise<Outcome> {
    const child = spawn(process.execPath, [BIN, ...args], { cwd: this.dir, env: this.env });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    child.stdin.end();
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, text };
  }
}

/** Makes an empty repository, runs the situation in it and removes it. */
export function situation(name: string, act: (repo: Repo) => void | Promise<void>): void {
  test(name, () => inRepo((repo) => act(repo.init())));
}

/** A situation that asks for more than a pre-commit hook, which another tool has no part in. */
export function ours(name: string, act: (repo: Repo) => void | Promise<void>): void {
  test.skipIf(OTHER !== undefined)(name, () => inRepo((repo) => act(repo.init())));
}

/** As `situation`, but without `git init`. */
export function bareSituation(name: string, act: (repo: Repo) => void | Promise<void>): void {
  test(name, () => inRepo(act));
}

async function inRepo(act: (repo: Repo) => void | Promise<void>): Promise<void> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'scan-tokens-git-')));
  try {
    await act(new Repo(base));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** The commit was stopped because of a token, told at this place and at no other: `a.txt:2:7`. */
export function expectStopped(outcome: Outcome, ...places: string[]): void {
  expect(outcome.code, outcome.text).toBe(1);
  if (OTHER !== undefined) {
    expect(outcome.text).not.toContain('the tool failed');
    return;
  }
  expect(toldPlaces(outcome), outcome.text).toEqual(new Set(places));
}

/** The lines of a report that are places; those of the files' own lines begin with a number and a bar. */
function toldPlaces({ text }: Outcome): Set<string> {
  const lines = text
    .split('\n')
    .map((line) => /^ {2}(?! *\d+ \|)(.*\S(?::\d+:\d+|\(its name\)).*)$/.exec(line)?.[1]);
  return new Set(lines.filter((line) => line !== undefined));
}

/** The command went through, no token was told, and the scanner did look. */
export function expectClean(outcome: Outcome): void {
  expect(outcome.code, outcome.text).toBe(0);
  if (OTHER !== undefined) return;
  expect(outcome.text).not.toMatch(/GitHub/);
  expect(outcome.text).toMatch(/\d+ staged files?/);
}

/** The scanner could not look: exit code 2 (git makes 1 of a hook's), and these words said why. */
export function expectRefused(outcome: Outcome, words: RegExp, code = 1): void {
  expect(outcome.code, outcome.text).toBe(code);
  expect(outcome.text).toMatch(words);
}

/** As `expectStopped`, the place being in a commit that is named as `git rev-parse` takes it. */
export function expectStoppedAt(
  repo: Repo,
  outcome: Outcome,
  place: string,
  revision = 'HEAD',
): void {
  const commit = repo.git(['rev-parse', revision]).trim().slice(0, 12);
  expectStopped(outcome, `${place} in commit ${commit}`);
}

/** The line that runs the scanner in the hook `pre-push`. */
export const PRE_PUSH = `exec "${process.execPath}" "${BIN}" --pre-push "$@"`;

/** A bare repository beside this one, called `origin`, to which `main` was pushed. */
export function withRemote(repo: Repo): Repo {
  withRemoteFolder(repo);
  return repo;
}

/** @returns the folder of the bare repository */
export function withRemoteFolder(repo: Repo): string {
  const remote = join(repo.base, 'remote');
  if (repo.run('git', ['rev-parse', '--verify', '-q', 'HEAD']).code !== 0)
    repo.past({ start: 'x\n' });
  repo.git(['init', '-q', '--bare', '-b', 'main', remote]);
  repo.git(['remote', 'add', 'origin', remote]);
  repo.git(['push', '-q', 'origin', 'main']);
  return remote;
}

/** Text with a token on its second line, at column 7: `before`, `key = …`, `after`. */
export function leaky(token = TOKEN): string {
  return `before\nkey = ${token}\nafter\n`;
}
