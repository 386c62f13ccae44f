/** Keeps a line of output from being taken for a command by the machine that runs a pipeline. */

/**
 * GitHub reads `::error::` at the start of a line, spaces before it aside, and `##[error]` anywhere in it;
 * Azure reads `##vso[…]`, TeamCity `##teamcity[…]`. A path or a line of source could hold any of them.
 */
export function harmless(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1\\x3a').replace(/##(?=[[\w])/g, '#\\x23');
}
