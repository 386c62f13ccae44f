/** Puts settings on top of others. */
import type { Settings } from './settings.ts';

/** @returns what `upper` says, and what `lower` says where it is silent; lists of both */
export function over(lower: Settings, upper: Settings): Settings {
  return {
    ...lower,
    ...upper,
    files: [...upper.files, ...lower.files],
    rules: { ...lower.rules, ...upper.rules },
    paths: [...lower.paths, ...upper.paths],
    ownRules: [...lower.ownRules, ...upper.ownRules],
    suppressions: {
      ...lower.suppressions,
      ...upper.suppressions,
      notInline: [...lower.suppressions.notInline, ...upper.suppressions.notInline],
    },
  };
}
