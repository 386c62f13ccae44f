/** The manual page, made from the tables of commands and flags. Format: groff_man(7). */
import { COMMANDS, type Command } from './commands.ts';
import { EXIT } from './exit-codes.ts';
import { FLAGS, type Flag } from './flags.ts';

const EXITS: readonly (readonly [code: number, meaning: string])[] = [
  [EXIT.clean, 'Everything was looked at, and nothing in it stops a commit.'],
  [
    EXIT.found,
    'At least one token was found that stops a commit; also where something else could not be looked at.',
  ],
  [
    EXIT.couldNotLook,
    'Not everything could be looked at: wrong usage, a failing git, a file that cannot be read.',
  ],
];

const ENVIRONMENT: readonly (readonly [name: string, meaning: string])[] = [
  ['NO_COLOR', 'No colours, where it is set to anything.'],
  ['FORCE_COLOR', 'Colours even where no terminal is seen; none where it is 0.'],
  ['COLUMNS', 'The width to write for.'],
  ['GIT_INDEX_FILE, GIT_DIR, …', 'Whatever git sets for its hooks reaches git unchanged.'],
];

/**
 * @param version of the package
 * @returns the source of scan-tokens(1)
 */
export function manual(version: string): string {
  return [
    `.TH SCAN-TOKENS 1 "" "scan-tokens ${version}"`,
    '.SH NAME',
    'scan-tokens \\- stop a commit that carries a token, and tell how to rotate that very token',
    '.SH SYNOPSIS',
    ...COMMANDS.flatMap(synopsis),
    '.SH COMMANDS',
    ...COMMANDS.flatMap(({ name, describe, operand }) =>
      item(
        name === 'scan' ? '(none)' : name,
        `${describe}.${operand === undefined ? '' : ` ${operand.name}: ${operand.describe.toLowerCase()}.`}`,
      ),
    ),
    '.SH OPTIONS',
    ...FLAGS.flatMap((flag) => item(spelled(flag), meaning(flag))),
    '.SH EXIT STATUS',
    ...EXITS.flatMap(([code, text]) => item(String(code), text)),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, text]) => item(name, text)),
    '.SH EXAMPLES',
    ...COMMANDS.flatMap(({ examples }) => examples.flatMap(([line, what]) => item(line, what))),
    '',
  ].join('\n');
}

function synopsis({ name, operand }: Command): string[] {
  const words = name === 'scan' ? '' : ` ${name}`;
  const shown = operand && (operand.many ? `[${operand.name}...]` : operand.name);
  return ['.PP', escaped(`scan-tokens${words} [options]${shown === undefined ? '' : ` ${shown}`}`)];
}

function spelled({ name, short, value }: Flag): string {
  const long = `--${name}${value === undefined ? '' : `=${value}`}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

function meaning({ describe, choices, default: standard, of }: Flag): string {
  return [
    `${describe}.`,
    ...(choices === undefined ? [] : [`One of ${choices.join(', ')}.`]),
    ...(standard === undefined ? [] : [`Where it is not given: ${standard}.`]),
    ...(of === undefined || of.includes('scan') ? [] : [`Only with ${of.join(', ')}.`]),
  ].join(' ');
}

function item(term: string, text: string): string[] {
  return ['.TP', `.B ${escaped(term)}`, escaped(text)];
}

/** A backslash, a hyphen that is to stay one, and a dot or quote at the start of a line mean something to troff. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '\\[u2026]')
    .replace(/^[.']/, '\\&$&');
}
