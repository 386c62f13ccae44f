/** Numbered steps and their titles. */
import type { ReportedToken } from '../types.ts';
import type { Rotation } from '../../rules/types.ts';
import { visibleText } from '../visible.ts';
import { wrap } from './layout.ts';

/** What is done with this commit, file or text now. */
export function nowLines(token: ReportedToken, width: number): string[] {
  if (token.now.length === 0) return [];
  return ['', `  ${nowTitle(token)}`, ...numbered(token.now, width)];
}

function nowTitle(token: ReportedToken): string {
  const from = token.places[0]!.origin.from;
  if (from === 'index') return 'Take it out of the commit';
  if (from === 'message') return 'Take it out of the commit message';
  return from === 'commit' ? 'What to do with the commit' : 'Take it out';
}

/** How a provider's tokens are made worthless; one set for all tokens that share it. */
export function rotationLines(tokens: readonly ReportedToken[], width: number): string[] {
  const first = tokens[0]!;
  const { rotation } = first.advice;
  return [
    '',
    ...wrap(rotationTitle(first, tokens.length > 1), width, '  '),
    ...urlLine(rotation),
    ...numbered(rotation.steps, width),
    ...revokeLines(rotation, width),
    ...(rotation.also ?? []).flatMap((also) => wrap(visibleText(also), width, '    - ', '      ')),
    ...hintLines(first, width),
  ];
}

function rotationTitle(token: ReportedToken, several: boolean): string {
  const [them, they] = several ? ['them', 'they were'] : ['it', 'it was'];
  const { from } = token.places[0]!.origin;
  if (from === 'commit') return `Rotate ${them}: the history of a repository forgets nothing`;
  return `Rotate ${them}, if ${they} ever ${from === 'file' ? 'committed' : 'pushed'}, shared or pasted anywhere`;
}

function urlLine({ url, steps }: Rotation): string[] {
  return steps.some((step) => step.includes(url)) ? [] : [`    ${visibleText(url)}`];
}

/** A command is never wrapped: it is there to be copied. */
function revokeLines({ revoke }: Rotation, width: number): string[] {
  if (revoke === undefined) return [];
  return [
    ...wrap('Or by a command, the token in the place of <token>:', width, '    '),
    `      ${visibleText(revoke)}`,
  ];
}

function hintLines({ advice }: ReportedToken, width: number): string[] {
  if (advice.rotation.source !== undefined) return [];
  return wrap(
    "These steps are general knowledge; the provider's own pages may say more.",
    width,
    '    ',
  );
}

function numbered(steps: readonly string[], width: number): string[] {
  return steps.flatMap((step, index) => {
    const number = `    ${index + 1}. `;
    return wrap(visibleText(step), width, number);
  });
}
