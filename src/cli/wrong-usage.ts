/** Says what is wrong with a command line, and what was probably meant. */
import { UsageError } from '../errors.ts';
import { nearest } from '../options/nearest.ts';
import { COMMANDS } from './commands.ts';
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
    return new UsageError('"rules show" needs the id of a rule', {
      hint: 'For example: scan-tokens rules show discloud-api-token. "scan-tokens rules" lists them all.',
    });
  }
  return unexpected(message, argv);
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
    return new UsageError(`--${word} means nothing to this command`, {
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
