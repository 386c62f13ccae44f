/** The shell lines that a hook gets. */
import { posix } from 'node:path';
import type { Program } from './program.ts';
import { SNAPSHOT, SNAPSHOT_FLAGS, SNAPSHOT_MEMORY } from './snapshot-start.ts';
import type { HookName } from './types.ts';

/** Quoted for a POSIX shell where that is needed. */
export function quote(word: string): string {
  return /^[\w./@:+][\w./@:+-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * What the hook starts.
 * @param given how the manager spells what git gives to the hook
 */
export function commandLine(program: Program, hook: HookName, given = '"$@"'): string {
  return `node ${quote(program.path)} ${hook === 'pre-push' ? `--pre-push ${given}` : '--staged'}`;
}

/**
 * Lines for `sh`: where the scan cannot be started they say why and stop the commit.
 * @param after other lines of the hook come before: where the last of these failed, the hook fails as it did before
 */
export function scriptLines(program: Program, hook: HookName, after: boolean): string[] {
  if (hook === 'pre-push') return pushLines(program);
  return [
    ...(after ? ['[ $? = 0 ] || exit 1 # what stands above failed'] : []),
    ...startable(program),
    ...start(program),
  ];
}

/**
 * From the snapshot that `install` made, else as ever. Node ends in another way than the scan does where a snapshot is of
 * another version or machine, or damaged: then it goes, and the next commit is not told of it again.
 */
function start(program: Program): string[] {
  const blob = quote(posix.join(posix.dirname(program.path), '..', SNAPSHOT));
  const [variable, memory] = SNAPSHOT_MEMORY;
  return [
    'scan_tokens=none',
    `if [ -f ${blob} ]; then ${variable}=\${${variable}-${memory}} node ${SNAPSHOT_FLAGS.join(' ')} --snapshot-blob ${blob} ${quote(program.path)} --staged; scan_tokens=$?; fi`,
    'case $scan_tokens in',
    '  0|1|2) ;;',
    `  *) rm -f ${blob}; ${commandLine(program, 'pre-commit')}; scan_tokens=$? ;;`,
    'esac',
    '[ $scan_tokens = 0 ] || exit $scan_tokens',
  ];
}

/** Git tells what is pushed by the standard input: what follows in the hook, such as Git LFS, is to read it too. */
function pushLines(program: Program): string[] {
  return [
    'scan_tokens_refs=$(cat)',
    'if [ -n "$scan_tokens_refs" ]; then',
    ...startable(program),
    `printf '%s\\n' "$scan_tokens_refs" | ${commandLine(program, 'pre-push')} || exit $?`,
    'exec <<SCAN_TOKENS',
    '$scan_tokens_refs',
    'SCAN_TOKENS',
    'fi',
  ];
}

function startable(program: Program): string[] {
  const file = quote(program.path);
  return [
    'if ! command -v node >/dev/null 2>&1; then',
    `  ${complain('the hook does not find node on its PATH. Put it there, then commit again')}`,
    `elif [ ! -f ${file} ]; then`,
    `  ${complain(lacking(program))}`,
    'fi',
  ];
}

function lacking({ path, inside }: Program): string {
  if (!inside) return `${path} is gone. Run "npx scan-tokens install" again, then commit`;
  if (!path.includes('node_modules/')) return `${path} is not there`;
  return `${path} is not there. Run "npm ci", then commit again`;
}

function complain(why: string): string {
  return `echo ${quote(`scan-tokens: nothing was looked at: ${why}.`)} >&2; exit 2`;
}
