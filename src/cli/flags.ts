/** The one table of flags: the parser, the help and the documents are made from it. */
import { formats } from '../report/index.ts';

export interface Flag {
  readonly name: string;
  readonly short?: string;
  readonly type: 'boolean' | 'string';
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
    name: 'fail-on',
    type: 'string',
    value: 'LEVEL',
    choices: ['certain', 'likely', 'possible'],
    default: 'likely',
    describe: 'How sure a finding must be to stop the commit',
    of: ['scan'],
  },
  {
    name: 'no-inline-allow',
    type: 'boolean',
    describe: 'Take no notice of scan-tokens:allow comments',
    of: ['scan'],
  },
  {
    name: 'format',
    type: 'string',
    value: 'NAME',
    choices: Object.keys(formats),
    default: 'text',
    describe: 'How the outcome is written',
    of: ['scan', 'rules', 'rules show'],
  },
  {
    name: 'quiet',
    type: 'boolean',
    describe: 'Only the tokens and the closing line',
    of: ['scan'],
  },
  { name: 'color', type: 'boolean', describe: 'Colours, even where no terminal is seen' },
  {
    name: 'no-color',
    type: 'boolean',
    describe: 'No colours; so does NO_COLOR in the environment',
  },
  { name: 'help', short: 'h', type: 'boolean', describe: 'This help' },
  { name: 'version', type: 'boolean', describe: 'The version' },
];

/** The flags that a command takes. */
export function flagsOf(command: string): readonly Flag[] {
  return FLAGS.filter((flag) => flag.of?.includes(command) ?? true);
}
