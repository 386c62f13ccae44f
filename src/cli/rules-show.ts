/** `scan-tokens rules show ID`: one rule, and how its token is rotated. */
import { UsageError } from '../errors.ts';
import { nearest } from '../options/nearest.ts';
import { paintFor, wrap } from '../report/text/layout.ts';
import type { Look } from '../report/types.ts';
import { visibleText } from '../report/visible.ts';
import { builtInAdvice, builtInRules } from '../rules/built-in.ts';
import type { Rotation, Rule, RuleAdvice } from '../rules/types.ts';
import type { Run } from './commands.ts';
import { formatOf, print } from './print.ts';
import { lookAt } from './terminal.ts';

export const run: Run = async (typed, around) => {
  const rule = ruleNamed(typed.operands[0] ?? '');
  const advice = (await builtInAdvice())[rule.id];
  if (advice === undefined) throw new Error('a rule has no advice');
  const text =
    formatOf(typed) === 'json'
      ? JSON.stringify({ ...rule, ...advice }, null, 2)
      : shown(rule, advice, lookAt(around.stdout, typed, around.env));
  return print(around, text);
};

/** @throws UsageError with the nearest id there is */
function ruleNamed(id: string): Rule {
  const { rules } = builtInRules();
  const rule = rules.find((each) => each.id === id);
  if (rule !== undefined) return rule;
  const meant = nearest(
    id,
    rules.map((each) => each.id),
  );
  throw new UsageError(`there is no rule ${JSON.stringify(id)}`, {
    hint:
      meant === undefined
        ? alike(id, rules)
        : `Did you mean ${meant}? "scan-tokens rules" lists them all.`,
  });
}

/** Somebody who types a provider's name wants its rules. */
function alike(word: string, rules: readonly Rule[]): string {
  const wanted = word.toLowerCase();
  const some = rules.filter(
    ({ id, provider }) =>
      wanted !== '' && (id.includes(wanted) || provider.toLowerCase() === wanted),
  );
  if (some.length === 0) return '"scan-tokens rules" lists them all.';
  const shortened = some.length > 6 ? ', …' : '';
  return `There are: ${some
    .slice(0, 6)
    .map(({ id }) => id)
    .join(', ')}${shortened}`;
}

function shown(rule: Rule, advice: RuleAdvice, look: Look): string {
  const paint = paintFor(look.color);
  const width = Math.min(look.width, 100);
  const field = (name: string, text: string) =>
    wrap(visibleText(text), width, `  ${name.padEnd(12)}`);
  return [
    paint.bold(visibleText(`${rule.provider} ${rule.name}`)),
    ...field('Id', rule.id),
    ...field('Provider', advice.site),
    ...field('Recognised', recognised(rule)),
    ...field('How sure', howSure(rule)),
    ...(rule.env.length > 0 ? field('Usual name', rule.env.join(', ')) : []),
    ...(advice.why !== undefined ? field('Public', advice.why) : []),
    ...(rule.note !== undefined ? field('Note', rule.note) : []),
    '',
    paint.bold('  How to rotate it'),
    ...rotation(advice.rotation, width),
    '',
    paint.bold('  No secret? Allow it on its line, or on the line above'),
    `    scan-tokens:allow ${rule.id} -- why it is none`,
  ].join('\n');
}

function recognised(rule: Rule): string {
  const pattern = `/${rule.pattern}/${rule.ignoreCase ? 'i' : ''}`;
  if (rule.recogniser === 'shape') return pattern;
  return `${pattern} as the value of something named ${rule.named.map((words) => `"${words}"`).join(' or ')}`;
}

function howSure({ kind, confidence, check }: Rule): string {
  if (kind === 'public') return 'made to be seen: told, but never stops a commit';
  const blocks =
    confidence === 'possible'
      ? 'possible: warns, does not stop a commit'
      : 'likely: stops a commit';
  if (check === null) return blocks;
  const call = check.args.length === 0 ? check.name : `${check.name}(${check.args.join(', ')})`;
  return `${blocks}; certain where the offline check ${call} holds`;
}

function rotation(
  { url, steps, revoke, also, source, checked }: Rotation,
  width: number,
): string[] {
  const item = (first: string, text: string) => wrap(visibleText(text), width, first);
  return [
    ...(steps.some((step) => step.includes(url)) ? [] : item('    ', url)),
    ...steps.flatMap((step, index) => item(`    ${index + 1}. `, step)),
    ...(revoke === undefined
      ? []
      : [
          '    Or by a command, the token in the place of <token>:',
          `      ${visibleText(revoke)}`,
        ]),
    ...(also ?? []).flatMap((text) => item('    - ', text)),
    ...(source === undefined
      ? []
      : item(
          '    ',
          `Read ${source.startsWith('https:') ? 'at' : 'in'} ${source}${checked === undefined ? '' : ` on ${checked}`}`,
        )),
  ];
}
