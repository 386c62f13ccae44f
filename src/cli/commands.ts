/** The one table of commands: what each is for, what it takes, and where its code is, loaded only when it runs. */
import type { Surroundings } from './surroundings.ts';
import type { Typed } from './typed.ts';

export type CommandName = 'scan' | 'install' | 'uninstall' | 'rules' | 'rules show';

/** @returns the exit code */
export type Run = (typed: Typed, around: Surroundings) => Promise<number>;

export interface Command {
  readonly name: CommandName;
  /** What it takes beside flags: `[PATH..]` any number, `<ID>` exactly one. */
  readonly operands: '' | '[PATH..]' | '<ID>';
  /** One line, no full stop. */
  readonly describe: string;
  readonly examples: readonly (readonly [line: string, what: string])[];
  load(): Promise<{ readonly run: Run }>;
}

export const COMMANDS: readonly Command[] = [
  {
    name: 'scan',
    operands: '[PATH..]',
    describe: 'Look for tokens in files and folders, or in what is staged',
    examples: [
      ['scan-tokens .', 'everything here that git does not ignore'],
      ['scan-tokens --staged', 'what the next commit would add'],
      ['scan-tokens src .env', 'one folder and one file'],
      ['scan-tokens -- -odd-name', 'a name that begins with a hyphen'],
      ['scan-tokens ./rules', 'a folder that is called like a command'],
    ],
    load: () => import('./scan.ts'),
  },
  {
    name: 'install',
    operands: '',
    describe: 'Put the pre-commit hook in place: husky if it is in use, else git itself',
    examples: [['scan-tokens install', 'from now on every commit is looked at']],
    load: () => import('./install.ts'),
  },
  {
    name: 'uninstall',
    operands: '',
    describe: 'Take out what install put in, and nothing else',
    examples: [['scan-tokens uninstall', 'commits are no longer looked at']],
    load: () => import('./uninstall.ts'),
  },
  {
    name: 'rules',
    operands: '',
    describe: 'List the tokens that are known; "rules show ID" tells how one is rotated',
    examples: [['scan-tokens rules', 'all of them, by provider']],
    load: () => import('./rules.ts'),
  },
  {
    name: 'rules show',
    operands: '<ID>',
    describe: 'Show one rule, and how its token is rotated',
    examples: [['scan-tokens rules show discloud-api-token', 'one rule with its steps']],
    load: () => import('./rules-show.ts'),
  },
];

/** @throws Error for a name that is in no table, which only a mistake in this program can bring about */
export function commandNamed(name: CommandName): Command {
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command;
}
