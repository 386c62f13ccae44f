/** What to do with this commit, file or text now, fitted to where the token is. Numbered by whoever shows them. */
import type { Rule } from '../rules/types.ts';
import type { Origin } from '../sources/types.ts';
import { fileType, isEnvSample } from './file-type.ts';
import { readVariable } from './read-variable.ts';
import { quotePath } from './shell-quote.ts';
import { variableName } from './variable-name.ts';

/** What the steps depend on beside the place. */
export interface Situation {
  /** There is no commit yet, so `git restore --staged` has nothing to restore from. */
  readonly firstCommit: boolean;
}

/** Paths named in one command; more are counted. */
const NAMED = 4;

/**
 * @param origins where the token stands, at least one
 * @returns imperative sentences; commands in them have their paths quoted for a shell
 */
export function nowSteps(rule: Rule, origins: readonly Origin[], situation: Situation): string[] {
  const first = origins[0]!;
  switch (first.from) {
    case 'index':
      return indexSteps(rule, origins, situation);
    case 'commit':
      return [...replaceSteps(rule, origins), ...commitSteps(first)];
    case 'file':
      return [
        ...replaceSteps(rule, origins),
        'If the file was ever committed, the token is in the history too: scan it, and rotate.',
      ];
    case 'message':
      return [
        'Write the commit message without it; git keeps the old one in .git/COMMIT_EDITMSG until the next commit.',
      ];
    case 'stdin':
      return [
        `Take it out of where this text came from, and read it from the environment instead (${variableName(rule)}).`,
      ];
  }
}

function indexSteps(rule: Rule, origins: readonly Origin[], situation: Situation): string[] {
  const first = origins[0]!;
  const paths = list(origins);
  const unstage = `${situation.firstCommit ? 'git rm --cached' : 'git restore --staged'} ${paths}`;
  if (first.part === 'name')
    return [
      'Give the file a name without the token: its name is committed like its content.',
      'Stage it under the new name, and commit again.',
    ];
  if (first.part === 'link')
    return [
      `${unstage}: the target of the link is committed like content.`,
      'Point the link elsewhere, and commit again.',
    ];
  if (isKeyFile(rule, first.path)) {
    return [
      `${unstage} takes ${several(origins) ? 'the files' : 'the file'} out of the commit and leaves it on disk.`,
      `Keep it outside the repository, or have git ignore it: add ${ignoreLine(first.path)} to .gitignore.`,
      'Commit again.',
    ];
  }
  if (fileType(first.path) === '.env' && !isEnvSample(first.path)) {
    return [
      `${unstage} takes it out of the commit and leaves it on disk.`,
      `Have git ignore it: add ${ignoreLine(first.path)} to .gitignore.`,
      'Commit again.',
    ];
  }
  return [...replaceSteps(rule, origins), `git add ${paths}, and commit again.`];
}

function replaceSteps(rule: Rule, origins: readonly Origin[]): string[] {
  const { path } = origins[0]!;
  const name = variableName(rule);
  if (isKeyFile(rule, path))
    return ['Move the key out of the repository, and have git ignore such files.'];
  if (isEnvSample(path)) return ['Leave the value empty there: a sample shows names only.'];
  if (fileType(path) === '.env')
    return [`Have git ignore it: add ${ignoreLine(path)} to .gitignore.`];
  const expression = readVariable(path, name);
  if (expression !== undefined) return [`Read it from the environment instead: ${expression}`];
  return [
    `Take the value out, and have the program read it from the environment: the variable ${name}`,
  ];
}

function commitSteps({ commit }: Origin): string[] {
  const short = commit?.slice(0, 12) ?? 'the commit';
  return [
    `If ${short} was never pushed: git commit --amend (it is the last one) or git rebase -i ${short}^ (it is older).`,
    `If it was pushed, taking it out helps nobody: rotate the token. A later commit that removes it hides nothing.`,
  ];
}

/** A file that is nothing but a key has no environment to read from. */
function isKeyFile(rule: Rule, path: string): boolean {
  const type = fileType(path);
  if (['pem', 'key', 'ppk', 'p12', 'pfx', 'asc', 'jks', 'der'].includes(type)) return true;
  if (/(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/.test(path)) return true;
  return type === 'json' && /private-key|service-account/.test(rule.id);
}

/** A line of .gitignore that means just this path: gitignore(5). */
function ignoreLine(path: string): string {
  return quotePath(path).startsWith('$')
    ? 'its name'
    : `/${Buffer.from(path, 'latin1')
        .toString('utf8')
        .replace(/[\\*?[\]]|(?<=^)[#!]| $/g, '\\$&')}`;
}

function list(origins: readonly Origin[]): string {
  const paths = [...new Set(origins.map(({ path }) => path))];
  const more = paths.length - NAMED;
  return `${paths.slice(0, NAMED).map(quotePath).join(' ')}${more > 0 ? ` (and ${more} more)` : ''}`;
}

function several(origins: readonly Origin[]): boolean {
  return new Set(origins.map(({ path }) => path)).size > 1;
}
