/** Says what is wrong with a command line, and what was probably meant. */
import { UsageError } from '../errors.ts';
import { nearest } from '../options/nearest.ts';
import { COMMANDS, commandNamed, type Command } from './commands.ts';
import { FLAGS } from './flags.ts';

const HELP = '"scan-tokens --help" tells what there is.';

/** @param message the words of yargs, whose English sentences are known here */
export function wrongUsage(message: string, argv: readonly string[]): UsageError {
  const unknown = unknownFlag(argv);
  if (unknown !== undefined) return unknown;
  const lacking = /^Not enough arguments following: (.+)$/.exec(message)?.[1];
  if (lacking !== undefined) {
    const flag = FLAGS.find((each) => each.name === lacking);
    return new UsageError(`--${lacking} needs a value`, {
      hint: flag?.choices === undefined ? HELP : `Give one of ${flag.choices.join(', ')}.`,
    });
  }
  if (message.startsWith('Not enough non-option arguments')) {
    return lacksOperand(argv);
  }
  return unexpected(message, argv);
}

/** The command that a line begins with: the longest name of those it could be. */
function commandOf(argv: readonly string[]): Command {
  const line = argv.filter((word) => !word.startsWith('-')).join(' ');
  const fitting = COMMANDS.filter(({ name }) => `${line} `.startsWith(`${name} `));
  return fitting.toSorted((a, b) => b.name.length - a.name.length)[0] ?? commandNamed('scan');
}

function lacksOperand(argv: readonly string[]): UsageError {
  const { name, operand, examples } = commandOf(argv);
  const choices = operand?.choices?.join(', ');
  return new UsageError(`"${name}" needs ${operand?.name ?? 'more'}`, {
    hint: `${operand?.describe ?? HELP}${choices === undefined ? '' : `: ${choices}`}. For example: ${examples[0]?.[0] ?? name}`,
  });
}

function unknownFlag(argv: readonly string[]): UsageError | undefined {
  const end = argv.indexOf('--');
  const typed = (end < 0 ? argv : argv.slice(0, end)).filter((word) => /^-./.test(word));
  const names = FLAGS.flatMap(({ name, short }) => [`--${name}`, ...(short ? [`-${short}`] : [])]);
  const wrong = typed
    .map((word) => word.replace(/=.*$/s, ''))
    .find((word) => !names.includes(word));
  if (wrong === undefined) return undefined;
  const meant = nearest(wrong, names);
  return new UsageError(`unknown flag ${wrong}`, {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}${HELP} A path that begins with a hyphen goes after "--".`,
  });
}

/** Yargs says `Unknown argument: x`, for a flag that this command lacks as for a word too many. */
function unexpected(message: string, argv: readonly string[]): UsageError {
  const word = /^Unknown (?:arguments?|commands?): ([^,]+)/.exec(message)?.[1];
  if (word === undefined) return new UsageError(message, { hint: HELP });
  const flag = FLAGS.find(
    (each) => each.name === word && argv.some((typed) => typed.startsWith(`--${word}`)),
  );
  if (flag !== undefined) {
    return new UsageError(`--${word} means nothing to "${commandOf(argv).name}"`, {
      hint: `It goes with: ${(flag.of ?? []).join(', ')}. ${HELP}`,
    });
  }
  const inner = COMMANDS.filter(({ name }) => name.startsWith(`${argv[0]} `));
  const meant = nearest(
    word,
    inner.map(({ name }) => name.slice(name.indexOf(' ') + 1)),
  );
  return new UsageError(`unexpected argument ${JSON.stringify(word)}`, {
    hint: meant === undefined ? HELP : `Did you mean "scan-tokens ${argv[0]} ${meant}"? ${HELP}`,
  });
}
