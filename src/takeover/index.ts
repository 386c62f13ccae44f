/** Knows the files of other scanners by their names. */
import { ConfigError } from '../errors.ts';
import { gitleaksIgnore } from './gitleaksignore.ts';
import { gitleaksToml } from './gitleaks-toml.ts';
import { secretlintrc } from './secretlintrc.ts';
import { secretsBaseline } from './secrets-baseline.ts';
import { talismanrc } from './talismanrc.ts';
import type { Theirs } from './types.ts';

const READERS: readonly (readonly [name: RegExp, read: (text: string) => Theirs])[] = [
  [/gitleaksignore$/, gitleaksIgnore],
  [/gitleaks[^/]*\.toml$/, gitleaksToml],
  [/secrets\.baseline$/, secretsBaseline],
  [/talismanrc$/, talismanrc],
  [/secretlintrc(?:\.json)?$/, secretlintrc],
];

/** @returns undefined for a file of no scanner that is known */
export function readerOf(path: string): ((text: string) => Theirs) | undefined {
  const read = READERS.find(([name]) => name.test(path))?.[1];
  return read && ((text) => laidOut(() => read(text)));
}

/** @throws ConfigError where a list is none, or the like: the readers go by what the scanner itself writes */
function laidOut(read: () => Theirs): Theirs {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ConfigError('this file is not laid out as its scanner writes it', { cause: error });
  }
}
