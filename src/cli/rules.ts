/** `scan-tokens rules`: lists the rules by provider. */
import { UsageError } from '../errors.ts';
import { nearest } from '../options/nearest.ts';
import { columns, count, paintFor, wrap, type Paint } from '../report/text/layout.ts';
import type { Look } from '../report/types.ts';
import { visibleText } from '../report/visible.ts';
import { builtInRules } from '../rules/built-in.ts';
import type { Rule } from '../rules/types.ts';
import type { Run } from './commands.ts';
import { formatOf, print } from './print.ts';
import { lookAt } from './terminal.ts';
import type { Typed } from './typed.ts';

const LEGEND = [
  '(warns) is told, and stops no commit, since it may well be something else.',
  '(public) is made to be seen: told, and never stops a commit.',
];

export const run: Run = async (typed, around) => {
  const rules = chosen(builtInRules().rules, typed);
  const text =
    formatOf(typed) === 'json'
      ? JSON.stringify(rules.map(summary), null, 2)
      : listed(rules, lookAt(around.stdout, typed, around.env));
  return print(around, text);
};

const CONFIDENCES = ['likely', 'possible'];

/** @throws UsageError where nothing fits, so that an empty list is never taken for "no such rules here" */
function chosen(rules: readonly Rule[], { flags }: Typed): readonly Rule[] {
  const provider = typeof flags['provider'] === 'string' ? flags['provider'].toLowerCase() : '';
  const confidence = flags['confidence'];
  if (confidence !== undefined && !CONFIDENCES.includes(String(confidence))) {
    throw new UsageError(`--confidence ${String(confidence)}: there is no such confidence`, {
      hint: `There are ${CONFIDENCES.join(' and ')}.`,
    });
  }
  const fitting = rules.filter(
    (rule) =>
      rule.provider.toLowerCase().includes(provider) &&
      (confidence === undefined || rule.confidence === confidence),
  );
  if (fitting.length > 0) return fitting;
  const meant = nearest(provider, [...new Set(rules.map((rule) => rule.provider))]);
  throw new UsageError('no rule fits', {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}"scan-tokens rules" lists them all.`,
  });
}

function summary({ id, provider, name, kind, confidence, check }: Rule) {
  return { id, provider, name, kind, confidence, check: check?.name ?? null };
}

function listed(rules: readonly Rule[], look: Look): string {
  const paint = paintFor(look.color);
  const byProvider = new Map<string, Rule[]>();
  for (const rule of rules)
    byProvider.set(rule.provider, [...(byProvider.get(rule.provider) ?? []), rule]);
  const providers = [...byProvider.keys()].sort((a, b) => a.localeCompare(b, 'en'));
  return [
    ...providers.flatMap((provider) => group(provider, byProvider.get(provider)!, look, paint)),
    ...LEGEND.flatMap((text) => wrap(text, look.width)),
    '',
    ...wrap(
      `${count(rules.length, 'rule')} of ${count(providers.length, 'provider')}. "scan-tokens rules show ID" shows one with its rotation steps.`,
      look.width,
    ),
  ].join('\n');
}

function group(provider: string, rules: readonly Rule[], look: Look, paint: Paint): string[] {
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.flatMap((rule) => line(rule, idWidth, look.width));
  return [paint.bold(visibleText(provider)), ...lines, ''];
}

function line(rule: Rule, idWidth: number, width: number): string[] {
  const remark =
    rule.kind === 'public' ? ' (public)' : rule.confidence === 'possible' ? ' (warns)' : '';
  const words = visibleText(rule.name) + remark;
  if (idWidth + 4 + columns(words) <= width) return [`  ${rule.id.padEnd(idWidth)}  ${words}`];
  return [`  ${rule.id}`, ...wrap(words, width, '      ')];
}
