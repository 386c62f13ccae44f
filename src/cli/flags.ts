/** The one table of flags: the parser, the help and the documents are made from it. */
import { formats } from '../report/index.ts';

export interface Flag {
  readonly name: string;
  readonly short?: string;
  readonly type: 'boolean' | 'string';
  /** It may be given several times, and each of its values counts. Only for strings. */
  readonly many?: true;
  /** What stands for the value in the help: `NAME`. Only for strings. */
  readonly value?: string;
  /** The values there are, where they can be told beforehand. */
  readonly choices?: readonly string[];
  /** Told in the help; filled in elsewhere. */
  readonly default?: string;
  /** One line, no full stop. */
  readonly describe: string;
  /** The commands that take it; all of them where absent. */
  readonly of?: readonly string[];
}

export const FLAGS: readonly Flag[] = [
  {
    name: 'staged',
    type: 'boolean',
    describe: 'Look at what the next commit would add; the pre-commit hook does this',
    of: ['scan'],
  },
  {
    name: 'unpushed',
    type: 'boolean',
    describe: 'With --staged: look at commits no remote has yet, even where there is no remote',
    of: ['scan'],
  },
  {
    name: 'no-unpushed',
    type: 'boolean',
    describe: 'With --staged: look at the next commit only',
    of: ['scan'],
  },
  {
    name: 'range',
    type: 'string',
    value: 'A..B',
    describe: 'Look at what the commits of B bring that A does not have',
    of: ['scan'],
  },
  {
    name: 'since',
    type: 'string',
    value: 'REV',
    describe: 'The same as --range REV..HEAD',
    of: ['scan'],
  },
  {
    name: 'history',
    type: 'boolean',
    describe: 'Look at every file version that any branch, tag or stash reaches',
    of: ['scan', 'baseline'],
  },
  {
    name: 'all',
    type: 'boolean',
    describe: 'With --history: also what only reflogs still reach',
    of: ['scan'],
  },
  {
    name: 'pre-push',
    type: 'boolean',
    describe: 'Look at what a push sends; with install: put that hook in place, too',
    of: ['scan', 'install'],
  },
  {
    name: 'pre-receive',
    type: 'boolean',
    describe: 'Look at what a push brings; for the pre-receive hook of a server',
    of: ['scan'],
  },
  {
    name: 'commit-msg',
    type: 'string',
    value: 'FILE',
    describe: 'Look at a commit message; for the commit-msg hook: scan-tokens --commit-msg "$1"',
    of: ['scan'],
  },
  {
    name: 'stdin',
    type: 'boolean',
    describe: 'Look at what comes in through a pipe',
    of: ['scan'],
  },
  {
    name: 'stdin-filename',
    type: 'string',
    value: 'NAME',
    describe: 'With --stdin: what to call it',
    of: ['scan'],
  },
  {
    name: 'fail-on',
    type: 'string',
    value: 'LEVEL',
    choices: ['certain', 'likely', 'possible'],
    default: 'likely',
    describe: 'How sure a finding must be to stop the commit',
    of: ['scan', 'ci'],
  },
  {
    name: 'no-inline-allow',
    type: 'boolean',
    describe: 'Take no notice of scan-tokens:allow comments',
    of: ['scan', 'ci'],
  },
  {
    name: 'strict-suppressions',
    type: 'boolean',
    describe: 'Fail where a suppression matches nothing any more, has expired or soon will',
    of: ['scan', 'ci'],
  },
  {
    name: 'format',
    type: 'string',
    value: 'NAME',
    choices: Object.keys(formats),
    default: 'text',
    describe: 'How the outcome is written',
    of: ['scan', 'ci', 'rules', 'rules show'],
  },
  {
    name: 'output',
    type: 'string',
    many: true,
    value: 'FORMAT=FILE',
    describe: 'Write the outcome to a file, too; may be given several times',
    of: ['scan', 'ci'],
  },
  {
    name: 'provider',
    type: 'string',
    value: 'NAME',
    describe: 'Only rules of this provider, or of those whose name holds this',
    of: ['rules'],
  },
  {
    name: 'confidence',
    type: 'string',
    value: 'LEVEL',
    choices: ['likely', 'possible'],
    describe: 'Only rules of this confidence',
    of: ['rules'],
  },
  {
    name: 'reason',
    type: 'string',
    value: 'TEXT',
    describe: 'Why it is no secret; required',
    of: ['ignore'],
  },
  {
    name: 'until',
    type: 'string',
    value: 'DAY',
    describe: 'The last day on which it is ignored: 2027-01-31',
    of: ['ignore'],
  },
  {
    name: 'print',
    type: 'string',
    value: 'PATH',
    describe: 'What holds for this file',
    of: ['config'],
  },
  {
    name: 'jobs',
    type: 'string',
    value: 'N',
    describe: 'How many threads may share a tree; if not given, several for a very large one',
    of: ['scan', 'ci'],
  },
  { name: 'no-cache', type: 'boolean', describe: 'Read all commits again', of: ['scan', 'ci'] },
  {
    name: 'quiet',
    type: 'boolean',
    describe: 'Only the tokens and the closing line',
    of: ['scan', 'ci'],
  },
  { name: 'color', type: 'boolean', describe: 'Colours, even where no terminal is seen' },
  { name: 'no-color', type: 'boolean', describe: 'No colours; as NO_COLOR in the environment' },
  { name: 'help', short: 'h', type: 'boolean', describe: 'This help' },
  { name: 'version', type: 'boolean', describe: 'The version' },
];

/** The flags that a command takes. */
export function flagsOf(command: string): readonly Flag[] {
  return FLAGS.filter((flag) => flag.of?.includes(command) ?? true);
}

/** Flags that say what a scan looks at; without one of them it needs paths. */
const TARGETS = [
  'staged',
  'range',
  'since',
  'history',
  'pre-push',
  'pre-receive',
  'commit-msg',
  'stdin',
];

export function asksForTarget(flags: Readonly<Record<string, unknown>>): boolean {
  return TARGETS.some((name) => flags[name] !== undefined && flags[name] !== false);
}
