/** Completion for zsh. https://zsh.sourceforge.io/Doc/Release/Completion-System.html */
import type { Flag } from '../flags.ts';
import { deepestFirst, LIST_IDS, spellings, type Place } from './words.ts';

/** @returns the script */
export function zsh(): string {
  return `#compdef scan-tokens
# Completion of scan-tokens for zsh. In ~/.zshrc, after compinit: source <(scan-tokens completions zsh)
_scan_tokens() {
  local line="\${(j: :)\${(@)words[2,CURRENT-1]:#-*}} "
  case $line in
${deepestFirst().map(branch).join('\n')}
  esac
}
# Where it stands in a folder of $fpath, this file is the function itself.
if [[ $funcstack[1] == _scan-tokens ]]; then _scan_tokens; else compdef _scan_tokens scan-tokens; fi
`;
}

function branch(place: Place): string {
  const pattern = place.words.length === 0 ? '*' : `"${place.words.join(' ')} "*`;
  const specs = [...place.flags.map(flagSpec), `'*: :->rest'`];
  return `    ${pattern})
      local state
      _arguments -S ${specs.join(' \\\n        ')}
      [[ $state == rest ]] || return
      ${rest(place).join('\n      ')} ;;`;
}

/** What may stand where no flag does. */
function rest({ command, next }: Place): string[] {
  const { operand } = command;
  const words = next.map(({ name, describe }) => `${name.split(' ').at(-1)!}:${describe}`);
  const choices = (operand?.choices ?? []).map((choice) => `${choice}:${operand!.describe}`);
  const described = [...words, ...choices];
  return [
    ...(described.length === 0
      ? []
      : [`local -a choices=(${described.map(quote).join(' ')})`, `_describe command choices`]),
    ...(operand?.name === 'PATH' ? ['_files'] : []),
    ...(operand?.name === 'ID' ? [`local -a ids=($(${LIST_IDS}))`, 'compadd -a ids'] : []),
    ...(described.length === 0 && operand === undefined ? ['true'] : []),
  ];
}

/** `'(-h --help)'{-h,--help}'[This help]'`, `'--format=[How …]:NAME:(text json)'` */
function flagSpec(flag: Flag): string {
  const { name, type, value, choices, describe } = flag;
  const text = describe.replace(/[[\]:]/g, '\\$&');
  if (type === 'string') {
    return quote(`--${name}=[${text}]:${value ?? 'value'}:(${(choices ?? []).join(' ')})`);
  }
  const all = spellings(flag);
  if (all.length === 1) return quote(`--${name}[${text}]`);
  return `${quote(`(${all.join(' ')})`)}{${all.join(',')}}${quote(`[${text}]`)}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
