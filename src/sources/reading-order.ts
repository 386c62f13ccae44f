/** In which order contents are read: versions of one file are deltas of each other in git's packs, and are scanned so, too. */

/**
 * Up to so many files, the last version of each stays in memory, git's and ours: then the order in which git lists them
 * is as good, and better for packs whose deltas run across files, as an import from elsewhere leaves them.
 */
const FEW_FILES = 2000;

/**
 * Oldest versions first: files grow, and where text only came, less of what stands round it is to be looked at.
 * @param paths by blob id, as git lists them: the newest version of a file first
 */
export function inReadingOrder(paths: ReadonlyMap<string, string>): readonly string[] {
  const byPath = new Map<string, string[]>();
  for (const [id, path] of paths) {
    const versions = byPath.get(path);
    if (versions === undefined) byPath.set(path, [id]);
    else versions.push(id);
  }
  const ids = byPath.size <= FEW_FILES ? [...paths.keys()] : [...byPath.values()].flat();
  return ids.reverse();
}
