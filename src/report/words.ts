/** What formats say of a token in the same words. */
import type { Rule } from '../rules/types.ts';
import type { ReportedToken } from './types.ts';
import { visibleBytes, visibleText } from './visible.ts';

/** How much a finding weighs in formats that have three levels. */
export type Level = 'error' | 'warning' | 'note';

export function levelOf(token: ReportedToken): Level {
  if (token.blocking) return 'error';
  return token.rule.kind === 'public' ? 'note' : 'warning';
}

/** `GitHub personal access token (classic)` */
export function nameOf(rule: Rule): string {
  return visibleText(`${rule.provider} ${rule.name}`);
}

/** `certain: checksum holds`, or `public` for what is made to be seen */
export function sureness(token: ReportedToken): string {
  const level = token.rule.kind === 'public' ? 'public' : token.confidence;
  const reasons = visibleBytes(token.reasons.join('; '));
  return reasons === '' ? level : `${level}: ${reasons}`;
}

/** `GitHub app installation token ghs_kE…(40)…r56S (certain: checksum holds)` */
export function sentence(token: ReportedToken): string {
  return `${nameOf(token.rule)} ${token.secret.masked()} (${sureness(token)})`;
}

/** What to do, as plain numbered lines: now, and how to rotate. */
export function whatToDo(token: ReportedToken): string[] {
  const { rotation } = token.advice;
  return [
    'Now:',
    ...numbered(token.now),
    `Rotate it at ${visibleText(rotation.url)}`,
    ...numbered(rotation.steps),
    ...(rotation.revoke === undefined ? [] : [`Or by a command: ${visibleText(rotation.revoke)}`]),
    ...(rotation.also ?? []).map((also) => `- ${visibleText(also)}`),
  ];
}

function numbered(steps: readonly string[]): string[] {
  return steps.map((step, index) => `${index + 1}. ${visibleText(step)}`);
}
