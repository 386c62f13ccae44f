/** A new project with the packed scan-tokens in it, as a user has it: real npm, real git, real hook managers. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of this repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  /** Both streams, in the order stdout, stderr. */
  readonly output: string;
}

/** A temporary project under git. */
export class Project {
  readonly dir: string;
  readonly #home: string;

  constructor() {
    this.#home = mkdtempSync(join(tmpdir(), 'scan-tokens-e2e-'));
    this.dir = join(this.#home, 'project');
    mkdirSync(this.dir);
    this.write('package.json', '{ "name": "bot", "version": "1.0.0", "private": true }\n');
    this.write('.gitignore', 'node_modules/\n');
    this.must('git', 'init', '--quiet', '--initial-branch=main');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.dir, path)), { recursive: true });
    writeFileSync(join(this.dir, path), text);
  }

  /** Installs packed packages from their files alone, without any install script. */
  install(...tarballs: readonly string[]): void {
    const flags = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--save-dev'];
    this.must('npm', 'install', ...flags, ...tarballs);
  }

  /**
   * Puts a package that we have into the project, with everything it needs, as `npm link` does.
   * @param manifest its `package.json`
   * @param bin its command, from its folder
   */
  link(name: string, manifest: string, bin: string): void {
    const target = dirname(manifest);
    symlinkSync(target, join(this.dir, 'node_modules', name));
    const command = join(this.dir, 'node_modules', '.bin', name);
    symlinkSync(join(target, bin), command);
    chmodSync(command, 0o755);
  }

  /** Runs a command that a package of the project brought. */
  bin(name: string, ...args: readonly string[]): Outcome {
    return this.run(join(this.dir, 'node_modules', '.bin', name), ...args);
  }

  /** Stages everything and commits. */
  commit(message: string): Outcome {
    this.must('git', 'add', '--all');
    return this.run('git', 'commit', '--quiet', '--message', message);
  }

  commits(): number {
    const { status, output } = this.run('git', 'rev-list', '--count', 'HEAD');
    return status === 0 ? Number(output.trim()) : 0;
  }

  /** @throws Error with the command's output if it fails */
  must(command: string, ...args: readonly string[]): string {
    const { status, output } = this.run(command, ...args);
    if (status !== 0)
      throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${output}`);
    return output;
  }

  run(command: string, ...args: readonly string[]): Outcome {
    const env = cleanEnvironment(this.#home);
    const done = spawnSync(command, args, { cwd: this.dir, env, encoding: 'utf8' });
    if (done.error) throw done.error;
    return { status: done.status, output: done.stdout + done.stderr };
  }

  remove(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}

/**
 * Packs a package as npm would publish it.
 * @param folder of the package
 * @returns path of the tarball
 */
export function pack(folder: string, into: string): string {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', into];
  const env = cleanEnvironment(into);
  const done = spawnSync('npm', args, { cwd: folder, env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`npm pack failed in ${folder}:\n${done.stderr}`);
  const [packed] = JSON.parse(done.stdout) as { filename: string }[];
  return join(into, packed!.filename);
}

/** Nothing of the machine's git or npm configuration, of the npm that runs these tests, or of this repository. */
function cleanEnvironment(home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|git_|node_|husky|github_|gitlab_)/i.test(name),
  );
  const path = (process.env['PATH'] ?? '').split(delimiter);
  return {
    ...Object.fromEntries(kept),
    PATH: path.filter((folder) => !folder.includes('node_modules')).join(delimiter),
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
    NO_COLOR: '1',
  };
}
