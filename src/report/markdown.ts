/** The report in Markdown: a comment of a pull request, or the summary of a job. */
import { escapeMarkdown, linkUrls } from './markdown/escape.ts';
import { closingText, heading } from './text/closing.ts';
import { placeName } from './text/place.ts';
import type { Format, Report, ReportedPlace, ReportedToken } from './types.ts';
import { visibleBytes, visibleText } from './visible.ts';
import { nameOf, sureness } from './words.ts';

/** Comments have an upper limit of 65,536 characters on GitHub; more tokens than this are counted. */
const TOKENS = 25;
const PLACES = 10;

export const markdown: Format = {
  name: 'markdown',
  render(report: Report): string {
    const more = report.tokens.length - TOKENS;
    const blocks = [
      `### ${heading(report)}`,
      ...report.tokens.slice(0, TOKENS).flatMap(tokenBlocks),
      ...(more > 0 ? [`and ${more} more`] : []),
      ...entries(
        'Could not be looked at',
        report.failures.map(({ origin, reason }) => [visibleBytes(origin.path), reason] as const),
      ),
      ...remarks(report),
      ...entries(
        'Allowed',
        report.suppressed.map(
          ({ place, rule, reason }) => [placeName(place), `${rule.id}: ${reason}`] as const,
        ),
      ),
      closingText(report),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

function tokenBlocks(token: ReportedToken): string[] {
  const { rule, advice, places } = token;
  const title = `#### ${escapeMarkdown(nameOf(rule))} (${escapeMarkdown(sureness(token))})`;
  const shown = places.slice(0, PLACES).map(placeItem);
  const rest = places.length > PLACES ? [`- and ${places.length - PLACES} more`] : [];
  const list = [...shown, ...rest].join('\n');
  if (!token.blocking)
    return [title, list, linkUrls(visibleText(advice.why ?? 'It does not block.'))];
  return [title, list, 'Now:', numbered(token.now), ...rotation(token), allow(token)];
}

/** HTML, since a code span in Markdown has no escapes. */
function placeItem(place: ReportedPlace): string {
  const line = `<br><code>${escapeMarkdown(place.shown.text.trim())}</code>`;
  const note = place.note === undefined ? '' : `<br>${escapeMarkdown(visibleBytes(place.note))}`;
  return `- <code>${escapeMarkdown(placeName(place))}</code>${line}${note}`;
}

function rotation({ advice }: ReportedToken): string[] {
  const { url, steps, revoke, also } = advice.rotation;
  return [
    `Rotate it at ${linkUrls(visibleText(url))}`,
    numbered(steps),
    ...(revoke === undefined
      ? []
      : [`Or by a command: <code>${escapeMarkdown(visibleText(revoke))}</code>`]),
    ...(also === undefined
      ? []
      : [also.map((one) => `- ${linkUrls(visibleText(one))}`).join('\n')]),
  ];
}

function allow({ allow: hint }: ReportedToken): string {
  const [words, code] =
    'comment' in hint
      ? ['Put this on the line above', hint.comment]
      : [`${hint.why}; this allows it`, hint.command];
  return `Not a secret? ${escapeMarkdown(visibleText(words))}: <code>${escapeMarkdown(visibleText(code))}</code>`;
}

function numbered(steps: readonly string[]): string {
  return steps.map((step, index) => `${index + 1}. ${linkUrls(visibleText(step))}`).join('\n');
}

function remarks({ remarks: all = [] }: Report): string[] {
  if (all.length === 0) return [];
  const more = all.length - PLACES;
  const items = all
    .slice(0, PLACES)
    .map(
      ({ text, blocking }) =>
        `- ${escapeMarkdown(visibleBytes(text))}${blocking ? ' (blocks)' : ''}`,
    );
  return ['#### Suppressions', [...items, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')];
}

function entries(
  title: string,
  list: readonly (readonly [name: string, reason: string])[],
): string[] {
  if (list.length === 0) return [];
  const items = list.map(
    ([name, reason]) =>
      `- <code>${escapeMarkdown(name)}</code> ${escapeMarkdown(visibleBytes(reason))}`,
  );
  return [`#### ${title}`, items.join('\n')];
}
