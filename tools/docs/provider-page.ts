/** The page of one provider: its tokens, how each is told, and how each is rotated. */
import type { RuleFile } from '../../src/rules/file.ts';
import type { AdviceBook, Rotation, Rule } from '../../src/rules/types.ts';
import { look, sureness } from './look.ts';
import { blocks, bullets, code, numbered } from './markdown.ts';

/** A rule file, read and compiled. */
export interface ProviderDocs {
  /** `github`, as its file is called. */
  readonly slug: string;
  readonly file: RuleFile;
  readonly rules: readonly Rule[];
  readonly advice: AdviceBook;
}

export function providerPage({ slug, file, rules, advice }: ProviderDocs): string {
  const shared = sharedRotation(rules, advice);
  const tokens = rules.map((rule, index) => {
    const own = rotationText(advice[rule.id]!.rotation);
    return blocks(
      `## ${rule.name}`,
      facts(rule, file.tokens[index]!, advice[rule.id]!.why).trim(),
      own === shared ? '' : `### How to rotate it\n\n${own}`,
    ).trim();
  });
  return blocks(
    `# ${file.provider}`,
    `<${file.site}> · [all rules](README.md) · written from [rules/${slug}.yaml](../../rules/${slug}.yaml)`,
    ...tokens,
    shared === '' ? '' : `## How to rotate ${rules.length === 1 ? 'it' : 'them'}\n\n${shared}`,
  );
}

function facts(rule: Rule, written: RuleFile['tokens'][number], why = ''): string {
  const names = rule.recogniser === 'named' ? rule.named.map(code).join(', ') : '';
  return blocks(
    bullets([
      `Rule: ${code(rule.id)}`,
      `Looks like: ${look(rule)}`,
      names === ''
        ? `Told by its shape: ${code(written.pattern ?? '')}`
        : `Told by its name, which speaks of ${names}, and its value: ${code(written.value ?? '')}`,
      `How sure: ${sureness(rule)}`,
      ...(rule.env.length > 0 ? [`Usual variables: ${rule.env.map(code).join(', ')}`] : []),
    ]),
    why,
    rule.note ?? '',
  );
}

/** The rotation most rules of the page have, so that it is told once; empty where each has its own. */
function sharedRotation(rules: readonly Rule[], advice: AdviceBook): string {
  const counts = new Map<string, number>();
  for (const rule of rules) {
    const text = rotationText(advice[rule.id]!.rotation);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [text, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  return count > 1 || rules.length === 1 ? text : '';
}

function rotationText(rotation: Rotation): string {
  const { url, steps, revoke, also, source, checked } = rotation;
  const read = checked === undefined ? '' : `, read ${checked}`;
  return blocks(
    `At <${url}>:`,
    numbered(steps),
    revoke === undefined ? '' : `Or by a command:\n\n\`\`\`sh\n${revoke}\n\`\`\``,
    also === undefined ? '' : `Then:\n\n${bullets(also)}`,
    source === undefined
      ? ''
      : `Source: ${source.startsWith('https:') ? `<${source}>` : source}${read}.`,
  ).trim();
}
