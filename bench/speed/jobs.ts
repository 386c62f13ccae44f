/** The rows of the table: what is scanned, by whom, and how far we mean to be below the others. */
import { execFileSync } from 'node:child_process';
import { bigCommit, bigFile, goroot, history, smallCommit } from './inputs.ts';
import {
  ALL_RULES,
  DETECT_SECRETS,
  GITLEAKS,
  INSTALLED_HOOK,
  ONE_CORE,
  RIPSECRETS,
  SCAN_TOKENS,
  SECOND_RUN,
  SECRETLINT,
  TENTH_OF_RULES,
  TWO_CORES,
  type Tool,
  type Work,
} from './tools.ts';

export interface Job {
  readonly key: string;
  readonly what: string;
  readonly work: Work;
  readonly folder: () => Promise<string>;
  readonly tools: readonly Tool[];
  /** Runs of each tool, in turn. */
  readonly rounds: number;
  /** By tool: our processor time is to be at most so many times theirs. */
  readonly targets: Readonly<Record<string, number>>;
  /** Names of tools that take so long that they run once, in the first round. */
  readonly once?: readonly string[];
  /** What the first two rows are about, where it is not the others: they are ours both. */
  readonly between?: Between;
  /** Told where a target is missed: what the rest is spent on. */
  readonly why?: string;
}

/** The first row may take at most so many times what the second takes, of processor time or on the clock. */
export interface Between {
  readonly of: 'cpu' | 'wall';
  readonly most: number;
  readonly say: (ratio: number) => string;
}

const CORES: Between = {
  of: 'wall',
  most: 1 / 1.6,
  say: (ratio) =>
    `On the clock 2 cores are ${(1 / ratio).toFixed(2)} times as fast as 1; 1.6 times are wanted`,
};
const RULES: Between = {
  of: 'cpu',
  most: 1.3,
  say: (ratio) =>
    `Ten times the rules take ${ratio.toFixed(2)} times the time; at most 1.3 are wanted`,
};

/** @param limit ripgrep with our anchors */
export function jobs(limit: Tool): readonly Job[] {
  const file = (kind: 'json' | 'js' | 'sql', what: string): Job => ({
    key: kind,
    what: `one file of 200 MB: ${what}`,
    work: 'file',
    folder: () => bigFile(kind),
    tools: [SCAN_TOKENS, GITLEAKS],
    rounds: 3,
    once: ['gitleaks'],
    targets: { gitleaks: 0.1 },
  });
  return [
    {
      key: 'hook',
      what: 'hook: 3 staged files, repository of 200',
      work: 'staged',
      folder: smallCommit,
      tools: [INSTALLED_HOOK, SCAN_TOKENS, GITLEAKS, RIPSECRETS, DETECT_SECRETS, SECRETLINT],
      rounds: 9,
      targets: { gitleaks: 0.9, ripsecrets: 0.7, 'detect-secrets-hook': 0.25, secretlint: 0.15 },
      why: 'Half of our time is Node with an empty start-up snapshot; simple-git, which lists what is staged, is 3 ms.',
    },
    {
      key: 'big-hook',
      what: 'hook: 3,000 staged files, 20 MB',
      work: 'staged',
      folder: bigCommit,
      tools: [INSTALLED_HOOK, SCAN_TOKENS, GITLEAKS],
      rounds: 3,
      targets: { gitleaks: 0.5 },
    },
    {
      key: 'tree',
      what: 'tree: the sources of Go, 127 MB, 11,500 files',
      work: 'tree',
      folder: () => Promise.resolve(goroot()),
      tools: [SCAN_TOKENS, RIPSECRETS, limit, GITLEAKS],
      rounds: 3,
      once: ['ripsecrets', 'rg, anchors', 'gitleaks'],
      targets: { gitleaks: 0.05, ripsecrets: 0.1, 'rg, anchors': 3 },
      why: 'Half is matching, a fifth reading files one by one, and a tenth of a second the walk by fast-glob.',
    },
    {
      key: 'tree-cores',
      what: 'tree: two cores and one',
      work: 'tree',
      folder: () => Promise.resolve(goroot()),
      tools: [TWO_CORES, ONE_CORE],
      rounds: 3,
      targets: {},
      between: CORES,
      why: 'One thread does the start, the walk and the first megabyte, and each thread warms up its own code. A tree of three times the size gains 1.7 times.',
    },
    {
      key: 'rules',
      what: 'tree: cost per rule',
      work: 'tree',
      folder: () => Promise.resolve(goroot()),
      tools: [ALL_RULES, TENTH_OF_RULES],
      rounds: 3,
      targets: {},
      between: RULES,
      why: 'Most rules are led to by a word of their provider, and each such word stops the pass where it stands in ordinary text.',
    },
    file('json', 'JSON'),
    file('js', 'minified JavaScript'),
    file('sql', 'SQL dump'),
    {
      key: 'history',
      what: 'history: 5,000 commits, 18,000 contents, 210 MB',
      work: 'history',
      folder: history,
      tools: [SCAN_TOKENS, SECOND_RUN, GITLEAKS],
      rounds: 3,
      targets: { gitleaks: 0.35 },
      why: 'Git itself takes a third of our first run to hand out all contents, where gitleaks reads only added lines. The second run is to take 0.05 of the first; starting the command alone takes more than half of that.',
    },
  ];
}

export function stagedPaths(folder: string): string[] {
  return execFileSync('git', ['diff', '--cached', '--name-only', '-z'], {
    cwd: folder,
    encoding: 'utf8',
  })
    .split('\0')
    .filter(Boolean);
}
