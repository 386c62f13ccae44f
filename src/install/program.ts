/** Which file the hook starts: inside the repository by a path that holds in every clone, else where this package is. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Workplace } from './types.ts';

export interface Program {
  /** From the top of the repository, or absolute; `/` between parts. */
  readonly path: string;
  /** It is in this repository, so that the path holds in every clone. */
  readonly inside: boolean;
  /** It is there now. */
  readonly there: boolean;
}

const START = join('bin', 'scan-tokens.js');
const INSTALLED = join('node_modules', 'scan-tokens', START);

/**
 * @param shared the hook is committed and so must hold in every clone
 * @param folder of the project that the hook belongs to, absolute
 */
export function programFor(place: Workplace, shared: boolean, folder = place.top): Program {
  const installed = [place.top, folder, ...foldersUpTo(place.top, place.cwd)]
    .map((base) => join(base, INSTALLED))
    .find((path) => existsSync(path));
  const running = join(place.home, START);
  const inside = installed ?? (isInside(place.top, running) ? running : undefined);
  if (inside !== undefined)
    return { path: slashed(relative(place.top, inside)), inside: true, there: true };
  if (shared)
    return {
      path: slashed(relative(place.top, join(folder, INSTALLED))),
      inside: true,
      there: false,
    };
  return { path: slashed(running), inside: false, there: true };
}

/** The folders from one below `top` (or from itself) up to `top`. */
function foldersUpTo(top: string, from: string): string[] {
  if (from === top || !isInside(top, from)) return [];
  return [from, ...foldersUpTo(top, dirname(from))];
}

export function isInside(top: string, path: string): boolean {
  const way = relative(top, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && way !== path;
}

/** Git starts hooks by its own shell on every system. */
function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
