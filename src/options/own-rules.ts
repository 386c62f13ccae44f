/** Rules of the repository's own, from files in the format of the built-in ones. Loaded only where there are any. */
import { ConfigError } from '../errors.ts';
import { builtInRules } from '../rules/built-in.ts';
import { compileRules, type Compiled } from '../rules/compile.ts';
import type { LoadedFile } from '../rules/file.ts';
import { parseRuleFile } from '../rules/load.ts';
import { assertQuick } from '../rules/quick.ts';
import { MOST } from './config/find.ts';
import { readInside } from './config/read-inside.ts';
import type { Settings } from './config/settings.ts';

export interface OwnRules {
  readonly compiled: Compiled;
  readonly files: readonly LoadedFile[];
}

/**
 * @param tried the caller finds out by itself how quick they are
 * @throws ConfigError with file and line: a file that is not there or leads out of the repository, a rule that does not
 *   fit, that has no samples, whose id is taken, or whose pattern may take for ever
 */
export function loadOwnRules(settings: Settings, tried = false): OwnRules {
  const files = settings.ownRules.map(({ value, from }) => loadOwnFile(settings.root, value, from));
  const compiled = compileRules(files);
  const taken = new Set(builtInRules().rules.map(({ id }) => id));
  for (const file of files) checkTokens(file, taken);
  if (!tried) for (const rule of compiled.rules.rules) assertQuick(rule);
  return { compiled, files };
}

/** @param from where it was asked for, as it is told */
export function loadOwnFile(root: string, path: string, from: string): LoadedFile {
  if (!path.endsWith('.yaml')) {
    throw new ConfigError(`${from}: a rule file ends in .yaml, and ${path} does not`);
  }
  const bytes = readInside(root, path, MOST);
  if (bytes === null) throw new ConfigError(`${from}: there is no rule file ${path}`);
  return parseRuleFile(bytes.toString('utf8'), path);
}

function checkTokens(file: LoadedFile, taken: ReadonlySet<string>): void {
  file.content.tokens.forEach((token, index) => {
    const where = `${file.path}:${file.lineOf(['tokens', index])}: ${token.id}`;
    if (taken.has(token.id)) {
      throw new ConfigError(`${where}: this id is that of a built-in rule`, {
        hint: 'Name the file otherwise: ids begin with its name.',
      });
    }
    if (token.samples === undefined) {
      throw new ConfigError(`${where}: has no samples`, {
        hint: "Write what it looks like, as a pattern: samples: ['acme_live_{base62}{24}']. No real token.",
      });
    }
  });
}
