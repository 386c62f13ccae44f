/** What we are measured against: where each tool is, how it is installed, and how it does the same work. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { builtInRules } from '../../src/rules/built-in.ts';
import { makeSnapshot } from '../../src/install/snapshot.ts';
import { SNAPSHOT_FLAGS, SNAPSHOT_MEMORY } from '../../src/install/snapshot-start.ts';

/** Outside of the repository, kept from one run to the next. */
export const CACHE = process.env['BENCH_CACHE'] ?? join(homedir(), '.cache/scan-tokens-bench');

export type Work = 'staged' | 'tree' | 'file' | 'history';

const GO = (): string =>
  join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'src');

export interface Tool {
  readonly name: string;
  /** @param paths files from the folder it is started in, for tools that take them one by one */
  command(work: Work, paths: readonly string[]): readonly string[] | null;
  /** Exit codes with which it did its work. */
  readonly fine: readonly number[];
  /** Forgets what an earlier run left in the folder. */
  forget?(folder: string): void;
  /** Version and number of rules, as far as it tells. */
  about(): string;
  /** @throws Error where it cannot be installed here */
  install(): void;
}

const ROOT = join(import.meta.dirname, '../..');
const OURS = join(ROOT, 'bin/scan-tokens.js');

function first(command: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return (stdout + stderr).trim().split('\n')[0]!;
}

function run(command: string, args: readonly string[], cwd = CACHE): void {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

const BLOB = join(ROOT, 'dist/hook.blob');

function ours(name: string, node: readonly string[]): Tool {
  return {
    name,
    fine: [0, 1],
    command: (work) => [
      ...node,
      OURS,
      ...(work === 'staged' ? ['--staged'] : work === 'history' ? ['--history'] : ['.']),
    ],
    about: () => `${builtInRules().rules.length} rules, Node ${process.version}`,
    install: () => makeSnapshot(ROOT),
  };
}

export const SCAN_TOKENS: Tool = {
  ...ours('scan-tokens', ['node']),
  forget: (folder) => rmSync(join(folder, '.git/scan-tokens'), { recursive: true, force: true }),
};
/** Knows what the run before found clean. */
export const SECOND_RUN = ours('scan-tokens, second run', ['node']);
/** As `install` writes it into the hook. */
export const INSTALLED_HOOK = ours('scan-tokens, installed hook', [
  'env',
  SNAPSHOT_MEMORY.join('='),
  'node',
  ...SNAPSHOT_FLAGS,
  '--snapshot-blob',
  BLOB,
]);

/** Two of the machine's processors may be used, or one. */
export const ONE_CORE = onCores('0', '1');
export const TWO_CORES = onCores('0,1', '2');

function onCores(cores: string, jobs: string): Tool {
  const tool = ours(`scan-tokens --jobs ${jobs}, ${jobs === '1' ? '1 core' : `${jobs} cores`}`, [
    'taskset',
    '-c',
    cores,
    'node',
  ]);
  return { ...tool, command: (work, paths) => [...tool.command(work, paths)!, '--jobs', jobs] };
}

/** Every tenth rule is left on, or all of them are, by a configuration of its own; the generic ones, which count for hundreds, in both. */
function withRules(name: string, share: 1 | 10): Tool {
  const folder = join(CACHE, `rules-${share}`);
  const on = builtInRules().rules.filter(({ scored }, n) => scored === true || n % share === 0);
  return {
    ...SCAN_TOKENS,
    name,
    command: () => ['env', '-C', folder, 'node', OURS, GO(), '--jobs', '1'],
    about: () => `${on.length} rules`,
    install() {
      mkdirSync(folder, { recursive: true });
      const kept = new Set(on);
      const off = builtInRules().rules.filter((rule) => !kept.has(rule));
      const lines = off.map(({ id }) => `  ${id}: off\n`).join('');
      writeFileSync(
        join(folder, 'scan-tokens.config.yaml'),
        lines === '' ? 'fail-on: likely\n' : `rules:\n${lines}`,
      );
    },
  };
}

export const ALL_RULES = withRules('scan-tokens, all rules', 1);
export const TENTH_OF_RULES = withRules('scan-tokens, every tenth rule', 10);

const gitleaksPath = join(homedir(), 'go/bin/gitleaks');
export const GITLEAKS: Tool = {
  name: 'gitleaks',
  fine: [0, 1],
  command(work) {
    const common = ['--no-banner', '--exit-code', '1'];
    if (work === 'staged') return [gitleaksPath, 'git', '--pre-commit', '--staged', ...common];
    return [gitleaksPath, work === 'history' ? 'git' : 'dir', '.', ...common];
  },
  about: () => `${goModule()}, 222 rules`,
  install: () =>
    existsSync(gitleaksPath) || run('go', ['install', 'github.com/zricethezav/gitleaks/v8@latest']),
};

function goModule(): string {
  const text = execFileSync('go', ['version', '-m', gitleaksPath], { encoding: 'utf8' });
  return /\tmod\t\S+\t(\S+)/.exec(text)?.[1] ?? '?';
}

const ripsecrets = join(CACHE, 'cargo/bin/ripsecrets');
export const RIPSECRETS: Tool = {
  name: 'ripsecrets',
  fine: [0, 1],
  command: (work, paths) =>
    work === 'history'
      ? null
      : [ripsecrets, '--strict-ignore', ...(work === 'staged' ? paths : ['.'])],
  about: () => first(ripsecrets, '--version'),
  install: () =>
    existsSync(ripsecrets) ||
    run('cargo', ['install', '--root', join(CACHE, 'cargo'), 'ripsecrets']),
};

const detectSecrets = join(CACHE, 'ds/bin/detect-secrets-hook');
export const DETECT_SECRETS: Tool = {
  name: 'detect-secrets-hook',
  fine: [0, 1],
  command: (work, paths) => (work === 'staged' ? [detectSecrets, ...paths] : null),
  about: () => first(detectSecrets, '--version'),
  install() {
    if (existsSync(detectSecrets)) return;
    run('python3', ['-m', 'venv', join(CACHE, 'ds')]);
    run(join(CACHE, 'ds/bin/pip'), ['install', '-q', 'detect-secrets']);
  },
};

const secretlint = join(CACHE, 'sl/node_modules/.bin/secretlint');
const PRESET = '@secretlint/secretlint-rule-preset-recommend';
export const SECRETLINT: Tool = {
  name: 'secretlint',
  fine: [0, 1],
  command: (work, paths) =>
    work === 'staged'
      ? [
          secretlint,
          '--secretlintrcJSON',
          JSON.stringify({ rules: [{ id: join(CACHE, 'sl/node_modules', PRESET) }] }),
          ...paths,
        ]
      : null,
  about: () => first(secretlint, '--version'),
  install() {
    if (existsSync(secretlint)) return;
    mkdirSync(join(CACHE, 'sl'), { recursive: true });
    run('npm', [
      'install',
      '--prefix',
      join(CACHE, 'sl'),
      '--no-audit',
      '--no-fund',
      'secretlint',
      PRESET,
    ]);
  },
};

/** The practical limit of native code: all our anchors as fixed strings. It says which lines hold one, no more. */
export function ripgrep(anchors: string): Tool {
  return {
    name: 'rg, anchors',
    fine: [0, 1],
    command: (work) =>
      work === 'tree' ? ['rg', '-uuu', '-c', '-i', '-F', '-f', anchors, '.'] : null,
    about: () => first('rg', '--version'),
    install: () => run('rg', ['--version']),
  };
}
