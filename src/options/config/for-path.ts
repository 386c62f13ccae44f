/** What holds for one file. Loaded only where a configuration speaks of paths. */
import micromatch from 'micromatch';
import type { Confidence } from '../../rules/types.ts';
import type { PathSettings, Settings, Switch, Told } from './settings.ts';

const WAY = { dot: true, noextglob: true } as const;

/** Brackets belong to names such as `app/(user)/page.ts`; as a part of a pattern they could take very long to match. */
function literal(pattern: string): string {
  return pattern.replace(/[()+|]/g, '\\$&');
}

export class ForPath {
  readonly #settings: Settings;
  readonly #known = new Map<string, readonly PathSettings[]>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** @param path from the top of the repository, latin1 */
  failOn(path: string): Told<Confidence> | undefined {
    const own = this.#fitting(path).findLast(({ failOn }) => failOn !== undefined);
    return own?.failOn ?? this.#settings.failOn;
  }

  /** @returns undefined where the configuration does not speak of the rule */
  rule(path: string, id: string): Told<Switch> | undefined {
    const own = this.#fitting(path).findLast(({ rules }) => Object.hasOwn(rules, id));
    if (own !== undefined) return own.rules[id];
    return Object.hasOwn(this.#settings.rules, id) ? this.#settings.rules[id] : undefined;
  }

  #fitting(path: string): readonly PathSettings[] {
    let fitting = this.#known.get(path);
    if (fitting === undefined) {
      const name = Buffer.from(path, 'latin1').toString('utf8');
      fitting = this.#settings.paths.filter(
        ({ files }) => micromatch([name], files.map(literal), WAY).length > 0,
      );
      this.#known.set(path, fitting);
    }
    return fitting;
  }
}
