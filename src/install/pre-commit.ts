/** The pre-commit framework: its hooks are read from its configuration each time they run. https://pre-commit.com */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { edit, unedit, type Config } from './config-file.ts';
import { valueAt } from './edit/text.ts';
import { putFirst, takeOutEntry } from './edit/yaml.ts';
import { gitHook } from './git-hook.ts';
import { isRunBy } from './in-force.ts';
import { programFor } from './program.ts';
import { commandLine } from './script.ts';
import { deed, undone } from './told.ts';
import type { Manager, Workplace } from './types.ts';

const FILE = '.pre-commit-config.yaml';

export const preCommit: Manager = {
  name: 'pre-commit',
  inUse: ({ top }) => existsSync(join(top, FILE)),
  inForce: (place) => isRunBy(place, /pre-commit\.com|pre_commit/),

  install(place, hook) {
    // It hands no list of what is pushed to its hooks; git's own hook has it.
    if (hook === 'pre-push') return gitHook.install(place, hook);
    const config = described(place);
    const command = commandOf(place);
    const change = edit(config, (text) => putIn(text, command));
    return [
      ...deed(change, FILE, hook),
      ...(isRunBy(place, /pre-commit\.com|pre_commit/)
        ? []
        : ['Not in force yet: git does not start pre-commit here. Run: pre-commit install']),
      `Commit ${FILE}, so that it holds for everybody who clones this repository.`,
    ];
  },

  uninstall(place) {
    return undone(unedit(described(place), takeOut), FILE);
  },
};

function commandOf(place: Workplace): string {
  return commandLine(programFor(place, true), 'pre-commit');
}

function described(place: Workplace): Config {
  return {
    path: join(place.top, FILE),
    shown: FILE,
    byHand: `Add a local hook to it by hand, with "language: system", "pass_filenames: false", "always_run: true" and "entry: ${commandOf(place)}".`,
  };
}

function putIn(text: string, entry: string): string | null {
  if (reposOf(text).some((repo) => hookIds(repo).includes('scan-tokens'))) return text;
  return putFirst(
    text,
    ['repos'],
    [
      '- repo: local',
      '  hooks:',
      '    - id: scan-tokens',
      '      name: scan-tokens',
      `      entry: ${/^[\w ./@:+-]+$/.test(entry) ? entry : JSON.stringify(entry)}`,
      '      language: system',
      '      pass_filenames: false',
      '      always_run: true',
    ],
  );
}

/** Only a repository of its own, as `putIn` makes it. */
function takeOut(text: string): string | null {
  const index = reposOf(text).findIndex(
    (repo) => valueAt(repo, ['repo']) === 'local' && hookIds(repo).join() === 'scan-tokens',
  );
  return index < 0 ? text : takeOutEntry(text, ['repos', index]);
}

function reposOf(text: string): unknown[] {
  const repos = valueAt(parse(text), ['repos']);
  return Array.isArray(repos) ? repos : [];
}

function hookIds(repo: unknown): unknown[] {
  const hooks = valueAt(repo, ['hooks']);
  return Array.isArray(hooks) ? hooks.map((hook) => valueAt(hook, ['id'])) : [];
}
