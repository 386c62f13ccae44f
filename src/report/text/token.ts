/** One token, or several that are rotated by the same steps. */
import type { Look, ReportedToken } from '../types.ts';
import { visibleBytes, visibleText } from '../visible.ts';
import { nameOf, sureness } from '../words.ts';
import { columns, wrap } from './layout.ts';
import type { Paint } from './layout.ts';
import { placeLines } from './place.ts';
import { nowLines, rotationLines } from './steps.ts';

/** Tokens that block, in full: every one with its place, then the steps they share. */
export function groupLines(tokens: readonly ReportedToken[], look: Look, paint: Paint): string[] {
  const sameNow = new Set(tokens.map((token) => token.now.join('\n'))).size === 1;
  const lines = tokens.flatMap((token) => [
    '',
    ...tokenLines(token, look.width, paint),
    ...(sameNow ? [] : nowLines(token, look.width)),
  ]);
  if (sameNow) lines.push(...nowLines(tokens[0]!, look.width));
  return [...lines, ...rotationLines(tokens, look.width), ...allowLines(tokens, look.width)];
}

/** Tokens that do not block, told shortly: what and where, no steps. */
export function briefLines(tokens: readonly ReportedToken[], look: Look, paint: Paint): string[] {
  if (tokens.length === 0) return [];
  const lines = tokens.flatMap((token) => [
    '',
    ...tokenLines(token, look.width, paint),
    ...whyLines(token, look.width),
  ]);
  return ['', '  Told only, does not block:', ...lines];
}

function whyLines({ rule, advice }: ReportedToken, width: number): string[] {
  return rule.kind === 'public'
    ? wrap(visibleText(advice.why ?? 'It is made to be seen.'), width, '  ')
    : [];
}

function tokenLines(token: ReportedToken, width: number, paint: Paint): string[] {
  const facts = token.facts.map(({ label, value }) => `${label} ${value}`).join(', ');
  return [
    ...headLines(token, width, paint),
    ...placeLines(token.places, width, paint),
    ...(facts === '' ? [] : wrap(visibleBytes(facts), width, '  ')),
    ...token.notes.flatMap((note) => wrap(visibleText(note), width, '  ')),
  ];
}

function headLines(token: ReportedToken, width: number, paint: Paint): string[] {
  const name = nameOf(token.rule);
  const sure = sureness(token);
  const shade = token.blocking ? paint.red : paint.yellow;
  if (2 + columns(name) + 4 + columns(sure) <= width)
    return [`  ${paint.bold(name)}    ${shade(sure)}`];
  return [`  ${paint.bold(name)}`, ...wrap(sure, width, '  ').map(shade)];
}

/** Comments and commands are there to be copied, so never wrapped. */
function allowLines(tokens: readonly ReportedToken[], width: number): string[] {
  const comments = unique(
    tokens.flatMap(({ allow }) => ('comment' in allow ? [allow.comment] : [])),
  );
  const commands = tokens.flatMap(({ allow }) => ('command' in allow ? [allow] : []));
  const whys = unique(commands.map(({ why }) => why)).join('; ');
  const lines = [''];
  if (comments.length > 0)
    lines.push('  Not a secret? Put this on the line above:', ...comments.map(indent));
  if (commands.length > 0) {
    lines.push(...wrap(`Not a secret? ${visibleText(whys)}; this allows it:`, width, '  '));
    lines.push(...unique(commands.map(({ command }) => command)).map(indent));
  }
  return lines;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function indent(line: string): string {
  return `    ${visibleText(line)}`;
}
