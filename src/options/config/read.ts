/** From a configuration file, and those it extends, to settings. */
import { posix } from 'node:path';
import { ConfigError } from '../../errors.ts';
import { parseConfig } from './document.ts';
import { MOST } from './find.ts';
import { misfits } from './misfits.ts';
import { over } from './over.ts';
import { readInside } from './read-inside.ts';
import { configSchema } from './schema.ts';
import { noSettings, type Settings } from './settings.ts';
import { asList, settingsOf, type Content } from './settings-of.ts';

const DEEPEST = 8;

/**
 * @param root top of the repository, absolute
 * @param name of the configuration file there
 * @throws ConfigError for what does not fit, with file, line and, for a key, the one that was probably meant
 */
export function readSettings(root: string, name: string): Settings {
  return withExtended(root, name, []);
}

/**
 * One file alone, whatever it extends.
 * @param text as it is, or was in a commit
 */
export function settingsIn(text: string, name: string, root: string): Settings {
  const { value, from } = parsed(text, name);
  return settingsOf(value, from, noSettings(root), name);
}

function withExtended(root: string, name: string, above: readonly string[]): Settings {
  if (above.includes(name)) {
    throw new ConfigError(`${[...above, name].join(' extends ')}: that goes round in a circle`);
  }
  if (above.length >= DEEPEST)
    throw new ConfigError(`${name}: files extend one another too deeply`);
  const bytes = readInside(root, name, MOST);
  if (bytes === null) {
    throw new ConfigError(`${above.at(-1) ?? name} extends ${name}, which is not there`);
  }
  const { value, from } = parsed(bytes.toString('utf8'), name);
  const bases = asList(value.extends).map((path) => {
    const inner = posix.join(posix.dirname(name), path);
    return withExtended(root, inner, [...above, name]);
  });
  const base = bases.reduce(over, noSettings(root));
  return settingsOf(value, from, base, name);
}

function parsed(text: string, name: string) {
  const { value, from } = parseConfig(text, name);
  // An empty file says nothing, which is no mistake.
  const content = value ?? {};
  const wrong = misfits(content, configSchema);
  if (wrong.length > 0) {
    const lines = wrong.slice(0, 5).map(({ keys, words }) => `${from(keys)}: ${words}`);
    throw new ConfigError(lines.join('\n'), {
      hint: 'What may stand there: docs/configuration.md of scan-tokens, or its config.schema.json.',
    });
  }
  return { value: content as Content, from };
}
