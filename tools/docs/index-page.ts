/** The table of all rules. */
import { look, sureness } from './look.ts';
import { blocks, code, table } from './markdown.ts';
import type { ProviderDocs } from './provider-page.ts';

/** @param providers in the order in which they are listed */
export function indexPage(providers: readonly ProviderDocs[]): string {
  const rules = providers.flatMap(({ slug, rules }) => rules.map((rule) => ({ slug, rule })));
  const rows = rules.map(({ slug, rule }) => [
    `[${rule.provider}](${slug}.md)`,
    rule.name,
    code(rule.id),
    look(rule),
    sureness(rule),
  ]);
  return blocks(
    '# Rules',
    `${rules.length} rules of ${providers.length} providers. Search this page for a name, the start of a token or a rule id; ` +
      'a provider’s page says how its tokens are told and how they are rotated. ' +
      '`scan-tokens rules` lists the same in a terminal.',
    'The samples are made up, and their middle is masked: `…(40)…` is a value 40 characters long. ' +
      '`certain` and `likely` block a commit, `possible` is told and does not.',
    table([['Provider', 'Token', 'Rule', 'Looks like', 'How sure'], ...rows]),
  );
}
