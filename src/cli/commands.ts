/** The one table of commands: what each is for, what it takes, and where its code is, loaded only when it runs. */
import type { Surroundings } from './surroundings.ts';
import type { Typed } from './typed.ts';

export type CommandName =
  | 'scan'
  | 'ci'
  | 'install'
  | 'uninstall'
  | 'rules'
  | 'rules show'
  | 'rules test'
  | 'ignore'
  | 'baseline'
  | 'audit'
  | 'import'
  | 'config'
  | 'completions';

/** @returns the exit code */
export type Run = (typed: Typed, around: Surroundings) => Promise<number>;

/** What a command takes beside flags. */
export interface Operand {
  readonly name: 'PATH' | 'ID' | 'SHELL' | 'FILE' | 'FINGERPRINT';
  /** Any number of them, or exactly one. */
  readonly many: boolean;
  /** One line, no full stop. */
  readonly describe: string;
  readonly choices?: readonly string[];
}

export interface Command {
  readonly name: CommandName;
  readonly operand?: Operand;
  /** One line, no full stop. */
  readonly describe: string;
  readonly examples: readonly (readonly [line: string, what: string])[];
  load(): Promise<{ readonly run: Run }>;
}

export const COMMANDS: readonly Command[] = [
  {
    name: 'scan',
    operand: {
      name: 'PATH',
      many: true,
      describe: 'Files, or folders with all that is in them',
    },
    describe: 'Look for tokens in files and folders, or in what is staged',
    examples: [
      ['scan-tokens .', 'everything here that git does not ignore'],
      ['scan-tokens --staged', 'what the next commit would add'],
      ['scan-tokens --staged src', 'the same, in one folder only'],
      ['scan-tokens src .env', 'one folder and one file'],
      ['scan-tokens -- -odd-name', 'a name that begins with a hyphen'],
      ['scan-tokens ./rules', 'a folder that is called like a command'],
    ],
    load: () => import('./scan.ts'),
  },
  {
    name: 'ci',
    describe: 'In a pipeline: look at the commits that it is about',
    examples: [
      ['scan-tokens ci', 'the pull request or push that started the job'],
      ['scan-tokens ci --output sarif=results.sarif', 'with a report for code scanning'],
    ],
    load: () => import('./ci.ts'),
  },
  {
    name: 'install',
    describe: 'Put the hook in place, by the hook manager in use or by git itself',
    examples: [
      ['scan-tokens install', 'from now on every commit is looked at'],
      ['scan-tokens install --pre-push', 'and every push'],
    ],
    load: () => import('./install.ts'),
  },
  {
    name: 'uninstall',
    describe: 'Take out what install put in, and nothing else',
    examples: [['scan-tokens uninstall', 'commits are no longer looked at']],
    load: () => import('./uninstall.ts'),
  },
  {
    name: 'rules',
    describe: 'List the tokens that are known; "rules show ID" tells how one is rotated',
    examples: [
      ['scan-tokens rules', 'all of them, by provider'],
      ['scan-tokens rules --provider github --format json', 'those of one provider, for a program'],
    ],
    load: () => import('./rules.ts'),
  },
  {
    name: 'rules show',
    operand: { name: 'ID', many: false, describe: 'Id of a rule' },
    describe: 'Show one rule, and how its token is rotated',
    examples: [['scan-tokens rules show discloud-api-token', 'one rule with its steps']],
    load: () => import('./rules-show.ts'),
  },
  {
    name: 'rules test',
    operand: {
      name: 'FILE',
      many: true,
      describe: 'Rule files; those of the configuration where none is given',
    },
    describe: 'Try rules of your own: their samples, their speed, what else finds the same',
    examples: [['scan-tokens rules test rules/acme.yaml', 'before it goes into the configuration']],
    load: () => import('./rules-test.ts'),
  },
  {
    name: 'ignore',
    operand: {
      name: 'FINGERPRINT',
      many: true,
      describe: 'Of a finding, as the report tells it',
    },
    describe: 'Write a finding that is no secret into .scan-tokens-ignore',
    examples: [
      ["scan-tokens ignore 0199d3b5e77d1ce141c09a20f6dfe2f2 --reason 'made up'", 'for ever'],
      ["scan-tokens ignore … --reason 'test server' --until 2027-01-31", 'to that day'],
    ],
    load: () => import('./ignore.ts'),
  },
  {
    name: 'baseline',
    describe: 'Write down what is here now, so that only new tokens stop a commit',
    examples: [
      ['scan-tokens baseline', 'writes .scan-tokens-baseline'],
      ['scan-tokens baseline --history', 'with what stands in old commits only'],
    ],
    load: () => import('./baseline.ts'),
  },
  {
    name: 'audit',
    describe: 'Walk through the baseline: which of it is real and still to be rotated',
    examples: [
      ['scan-tokens audit', 'one token after the other, in the terminal'],
      ['yes l | scan-tokens audit', 'only the summary: every answer is "later"'],
    ],
    load: () => import('./audit.ts'),
  },
  {
    name: 'import',
    operand: {
      name: 'FILE',
      many: false,
      describe:
        '.gitleaksignore, .gitleaks.toml, .secrets.baseline, .talismanrc or .secretlintrc.json',
    },
    describe: 'Take over what another scanner was told to let pass',
    examples: [['scan-tokens import .gitleaksignore', 'says line by line what could not be taken']],
    load: () => import('./import.ts'),
  },
  {
    name: 'config',
    describe: 'Show what the configuration says, and where each value is from',
    examples: [['scan-tokens config --print src/a.js', 'what holds for one file']],
    load: () => import('./config.ts'),
  },
  {
    name: 'completions',
    operand: {
      name: 'SHELL',
      many: false,
      describe: 'The shell that is to complete what you type',
      choices: ['bash', 'zsh', 'fish'],
    },
    describe: 'Print the script by which a shell completes commands, flags and rules',
    examples: [
      ['source <(scan-tokens completions bash)', 'in ~/.bashrc'],
      ['source <(scan-tokens completions zsh)', 'in ~/.zshrc, after compinit'],
      ['scan-tokens completions fish | source', 'in ~/.config/fish/config.fish'],
    ],
    load: () => import('./completions.ts'),
  },
];

/** @throws Error for a name that is in no table, which only a mistake in this program can bring about */
export function commandNamed(name: CommandName): Command {
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command;
}
