/** What the exit code tells. */
export const EXIT = {
  /** Everything was looked at, and nothing in it blocks. */
  clean: 0,
  /** At least one token blocks; also where something else could not be looked at. */
  found: 1,
  /** Wrong usage, a broken rule, a failing git, or something that could not be read. */
  couldNotLook: 2,
} as const;
