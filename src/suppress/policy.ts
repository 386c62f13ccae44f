/** What a repository does not let be silenced. */
import type { NotAllowed } from './types.ts';

export interface Policy {
  /** Rules that no comment can allow: ids, or the beginning of ids and `*`. */
  readonly notInline: readonly string[];
  /** How many suppressions there may be at most. */
  readonly maximum?: number;
}

/** @returns why a comment cannot allow a finding of this rule; nothing where it can */
export function refusedInline(ruleId: string, { notInline }: Policy): NotAllowed | undefined {
  const hit = notInline.find((one) =>
    one.endsWith('*') ? ruleId.startsWith(one.slice(0, -1)) : one === ruleId,
  );
  if (hit === undefined) return undefined;
  return {
    allowed: false,
    note: `an allow comment does not hold for ${ruleId}: the configuration forbids it (${hit})`,
  };
}

/** @returns the sentence that says there are too many; nothing where there are not */
export function tooMany(suppressions: number, { maximum }: Policy): string | undefined {
  if (maximum === undefined || suppressions <= maximum) return undefined;
  return `${suppressions} suppressions, and the configuration lets there be ${maximum}`;
}
