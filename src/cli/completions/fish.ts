/** Completion for fish. https://fishshell.com/docs/current/completions.html */
import { COMMANDS } from '../commands.ts';
import { LIST_IDS, places, type Place } from './words.ts';

/** @returns the script */
export function fish(): string {
  return [
    '# Completion of scan-tokens for fish. In ~/.config/fish/config.fish: scan-tokens completions fish | source',
    'complete -c scan-tokens -e',
    ...places().flatMap(lines),
    '',
  ].join('\n');
}

function lines(place: Place): string[] {
  const { command, next, flags } = place;
  const start = `complete -c scan-tokens -n ${quote(condition(place))}`;
  return [
    ...(command.operand?.name === 'PATH' ? [] : [`${start} -f`]),
    ...next.map(
      ({ name, describe }) => `${start} -a ${name.split(' ').at(-1)!} -d ${quote(describe)}`,
    ),
    ...(command.operand?.choices ?? []).map((choice) => `${start} -a ${choice}`),
    ...(command.operand?.name === 'ID' ? [`${start} -a ${quote(`(${LIST_IDS})`)}`] : []),
    ...flags.map(({ name, short, choices, describe }) =>
      [
        `${start} -l ${name}`,
        ...(short === undefined ? [] : [`-s ${short}`]),
        ...(choices === undefined ? [] : [`-x -a ${quote(choices.join(' '))}`]),
        `-d ${quote(describe)}`,
      ].join(' '),
    ),
  ];
}

/** When the words that lead to this command were typed, and none that lead further. */
function condition({ words, next }: Place): string {
  const others = words.length === 0 ? COMMANDS.filter(({ name }) => name !== 'scan') : next;
  const further = [...new Set(others.map(({ name }) => name.split(' ')[words.length]!))];
  return [
    ...words.map((word) => `__fish_seen_subcommand_from ${word}`),
    ...(further.length === 0 ? [] : [`not __fish_seen_subcommand_from ${further.join(' ')}`]),
  ].join('; and ');
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
