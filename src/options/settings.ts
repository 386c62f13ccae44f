/** The settings of the place where the command was started. Without a configuration nothing is loaded. */
import { findConfig, findRoot, type Place } from './config/find.ts';
import { noSettings, type Settings } from './config/settings.ts';

/** @throws ConfigError where the configuration does not fit */
export async function settingsOf(place: Place): Promise<Settings> {
  const root = findRoot(place);
  const name = findConfig(root);
  if (name === null) return noSettings(root);
  const { readSettings } = await import('./config/read.ts');
  return readSettings(root, name);
}
