/** Completion for bash, 3.2 and later. https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html */
import { FLAGS } from '../flags.ts';
import { deepestFirst, LIST_IDS, spellings, type Place } from './words.ts';

/** @returns the script */
export function bash(): string {
  const values = FLAGS.filter(({ choices }) => choices !== undefined);
  return `# Completion of scan-tokens for bash. In ~/.bashrc: source <(scan-tokens completions bash)
_scan_tokens() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} line='' words='' files='' i
  COMPREPLY=()
  # Bash gives --flag=value as three words.
  if [[ $word == '=' ]]; then word=''; elif [[ $before == '=' ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  case $before in
${values.map(({ name, choices }) => `    --${name}) words='${choices!.join(' ')}' ;;`).join('\n')}
  esac
  if [[ -z $words ]]; then
    for ((i = 1; i < COMP_CWORD; i++)); do
      [[ \${COMP_WORDS[i]} == -* ]] || line+="\${COMP_WORDS[i]} "
    done
    case $line in
${deepestFirst().map(branch).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [[ $files ]]; then
    # One a line: names may hold spaces.
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -f -- "$word"))
  fi
}
complete -o bashdefault -F _scan_tokens scan-tokens
`;
}

function branch({ command, words, next, flags }: Place): string {
  const names = next.map(({ name }) => name.split(' ').at(-1)!);
  const all = [...names, ...(command.operand?.choices ?? []), ...flags.flatMap(spellings)];
  const pattern = words.length === 0 ? '*' : `"${words.join(' ')} "*`;
  const ids = command.operand?.name === 'ID' ? `" $(${LIST_IDS})"` : '';
  const paths = command.operand?.name === 'PATH' ? `\n        [[ $word == -* ]] || files=yes` : '';
  return `      ${pattern})
        words='${all.join(' ')}'${ids}${paths} ;;`;
}
