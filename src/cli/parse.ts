/** Reads the command line with yargs, made from the tables of commands and flags; and makes the help. */
import yargs, { type Argv } from 'yargs';
import {
  COMMANDS,
  commandNamed,
  type Command,
  type CommandName,
  type Operand,
} from './commands.ts';
import { flagsOf } from './flags.ts';
import type { Typed } from './typed.ts';
import { wrongUsage } from './wrong-usage.ts';

/** Either what was typed, or the help that was asked for. */
export type Parsed = { readonly typed: Typed } | { readonly help: string };

/**
 * @param width columns of the terminal
 * @throws UsageError for what is not in the tables
 */
export async function parse(argv: readonly string[], width: number): Promise<Parsed> {
  let help = '';
  let typed: Typed | undefined;
  const parser = parserFor(width, (read) => (typed = read)).fail((message, error: unknown) => {
    // Yargs has errors of its own for some mistakes of the user; all other errors are real.
    if (error instanceof Error && error.name !== 'YError') throw error;
    throw wrongUsage(error instanceof Error ? error.message : message, argv);
  });
  await parser.parseAsync([...argv], {}, (_error, _argv, output) => {
    help = output;
  });
  if (typed === undefined) return { help: withoutTypes(help) };
  return { typed };
}

/** The help of the whole command. */
export async function helpText(width: number): Promise<string> {
  return withoutTypes(await parserFor(width, () => undefined).getHelp());
}

/** `[boolean]` and the like tell a user nothing that the line does not. */
function withoutTypes(help: string): string {
  return `${help.replace(/(?:\n *| *)\[(?:boolean|string|default)\](?: +\[required\])?$/gm, '')}\n`;
}

type Keep = (typed: Typed) => void;

function parserFor(width: number, keep: Keep): Argv {
  const parser = yargs()
    .scriptName('scan-tokens')
    .usage(
      '$0 [PATH..]\n\nStops a commit that carries a token, and tells how to rotate that very token.',
    )
    .locale('en')
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'populate--': true,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .exitProcess(false)
    .strict()
    .version(false)
    .help('help', 'This help')
    .alias('help', 'h')
    .wrap(Math.min(width, 100))
    .epilogue('Exit code: 0 nothing found, 1 tokens found, 2 not everything could be looked at.');
  for (const command of COMMANDS) if (!command.name.includes(' ')) register(parser, command, keep);
  return parser;
}

function register(parser: Argv, command: Command, keep: Keep): void {
  const words = command.name === 'scan' ? '$0' : command.name.split(' ').at(-1)!;
  parser.command(
    `${words} ${operandUsage(command.operand)}`.trim(),
    command.describe,
    (inner) => build(inner, command, keep),
    (read) => {
      keep(typedFrom(command.name, read));
    },
  );
}

function operandUsage(operand: Operand | undefined): string {
  if (operand === undefined) return '';
  return operand.many ? `[${operand.name}..]` : `<${operand.name}>`;
}

function build(parser: Argv, command: Command, keep: Keep): Argv {
  const { operand } = command;
  if (operand !== undefined) {
    const choices = operand.choices === undefined ? '' : `: ${operand.choices.join(', ')}`;
    parser.positional(operand.name, { type: 'string', describe: operand.describe + choices });
  }
  for (const flag of flagsOf(command.name)) {
    if (flag.name === 'help') continue;
    parser.option(flag.name, {
      type: flag.type,
      describe: describeFlag(flag),
      ...(flag.type === 'string' && { requiresArg: true }),
    });
  }
  for (const inner of COMMANDS)
    if (inner.name.startsWith(`${command.name} `)) register(parser, inner, keep);
  for (const [line, what] of command.examples) parser.example(line, what);
  return parser;
}

function describeFlag(flag: ReturnType<typeof flagsOf>[number]): string {
  const choices = flag.choices === undefined ? '' : `: ${flag.choices.join(', ')}`;
  const standard = flag.default === undefined ? '' : ` (${flag.default} if not given)`;
  return `${flag.describe}${choices}${standard}`;
}

function typedFrom(name: CommandName, read: Readonly<Record<string, unknown>>): Typed {
  const { operand } = commandNamed(name);
  const given = operand === undefined ? [] : [read[operand.name] ?? []].flat();
  const after = (read['--'] ?? []) as readonly string[];
  if (operand?.many !== true && after[0] !== undefined) {
    throw wrongUsage(`Unknown argument: ${after[0]}`, name.split(' '));
  }
  const operands = [...given, ...after].map(String);
  return { command: name, ...flagsFrom(name, read), operands };
}

function flagsFrom(
  name: CommandName,
  read: Readonly<Record<string, unknown>>,
): Pick<Typed, 'flags' | 'many'> {
  const flags: Record<string, string | boolean> = {};
  const many: Record<string, readonly string[]> = {};
  for (const flag of flagsOf(name)) {
    // A flag that was given twice comes as a list; the last one counts, if not all do.
    const values = [read[flag.name]].flat();
    const value = values.at(-1);
    if (flag.many === true && value !== undefined) many[flag.name] = values.map(String);
    else if (typeof value === 'string' || value === true) flags[flag.name] = value;
  }
  return { flags, ...(Object.keys(many).length > 0 && { many }) };
}
