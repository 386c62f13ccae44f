/** The shell lines that a hook gets. */
import type { Program } from './program.ts';

/** Quoted for a POSIX shell where that is needed. */
export function quote(word: string): string {
  return /^[\w./@:+][\w./@:+-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** What the hook starts. */
export function commandLine(program: Program): string {
  return `node ${quote(program.path)} --staged`;
}

/**
 * Lines for `sh`: where the scan cannot be started they say why and stop the commit.
 * @param after other lines of the hook come before: where the last of these failed, the hook fails as it did before
 */
export function scriptLines(program: Program, after: boolean): string[] {
  const file = quote(program.path);
  return [
    ...(after ? ['[ $? = 0 ] || exit 1 # what stands above failed'] : []),
    'if ! command -v node >/dev/null 2>&1; then',
    `  ${complain('the hook does not find node on its PATH. Put it there, then commit again')}`,
    `elif [ ! -f ${file} ]; then`,
    `  ${complain(lacking(program))}`,
    'fi',
    `${commandLine(program)} || exit $?`,
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
