/** The rules that found something, with their rotation as help (SARIF 3.49). */
import type { Rule } from '../../rules/types.ts';
import { escapeMarkdown, linkUrls } from '../markdown/escape.ts';
import type { Report, ReportedToken } from '../types.ts';
import { visibleText } from '../visible.ts';
import { nameOf } from '../words.ts';

interface Descriptor {
  readonly id: string;
  readonly [field: string]: unknown;
}

export function rulesOf({ tokens, suppressed }: Report): Descriptor[] {
  const byId = new Map<string, Descriptor>();
  for (const token of tokens)
    byId.set(token.rule.id, { ...descriptorOf(token.rule), ...helpOf(token) });
  for (const { rule } of suppressed) if (!byId.has(rule.id)) byId.set(rule.id, descriptorOf(rule));
  return [...byId.values()];
}

function descriptorOf(rule: Rule): Descriptor {
  const isPublic = rule.kind === 'public';
  return {
    id: rule.id,
    name: pascal(rule.id),
    shortDescription: { text: nameOf(rule) },
    fullDescription: {
      text: isPublic
        ? `${nameOf(rule)}: made to be seen.`
        : `${nameOf(rule)}: whoever has it can use it.`,
    },
    defaultConfiguration: {
      level: isPublic ? 'note' : rule.confidence === 'possible' ? 'warning' : 'error',
    },
    properties: {
      tags: ['security', 'secret'],
      precision: rule.confidence === 'possible' ? 'low' : 'very-high',
      'security-severity': isPublic ? '1.0' : '8.0',
    },
  };
}

function helpOf({ advice }: ReportedToken): object {
  const { rotation } = advice;
  const steps = rotation.steps.map((step, index) => `${index + 1}. ${visibleText(step)}`);
  const also = (rotation.also ?? []).map((one) => `- ${visibleText(one)}`);
  const text = [`Rotate it at ${visibleText(rotation.url)}`, ...steps, ...also];
  const marked = [
    `Rotate it at ${linkUrls(visibleText(rotation.url))}`,
    '',
    ...rotation.steps.map((step, index) => `${index + 1}. ${linkUrls(visibleText(step))}`),
    ...(rotation.revoke === undefined
      ? []
      : ['', `Or by a command: <code>${escapeMarkdown(visibleText(rotation.revoke))}</code>`]),
    '',
    ...(rotation.also ?? []).map((one) => `- ${linkUrls(visibleText(one))}`),
  ];
  return {
    ...(/^https?:\/\//.test(rotation.url) ? { helpUri: rotation.url } : {}),
    help: { text: text.join('\n'), markdown: marked.join('\n') },
  };
}

/** `github-app-token` as `GithubAppToken` */
function pascal(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
