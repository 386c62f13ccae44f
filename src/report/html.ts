/** The report as one page that loads nothing and runs nothing: its policy forbids scripts, pictures and connections. */
import { STYLE } from './html/style.ts';
import { closingText, heading } from './text/closing.ts';
import { placeName } from './text/place.ts';
import type { Format, Report, ReportedPlace, ReportedToken } from './types.ts';
import { visibleBytes, visibleText } from './visible.ts';
import { levelOf, nameOf, sureness } from './words.ts';
import { escapeXml } from './xml/escape.ts';

export const html: Format = {
  name: 'html',
  render(report: Report): string {
    const title = escapeXml(heading(report));
    return [
      '<!doctype html>',
      '<html lang="en">',
      '<head><meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      '<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">',
      `<title>${title}</title><style>${STYLE}</style></head>`,
      `<body><h1>${title}</h1>`,
      ...report.tokens.map(article),
      ...list(
        'Could not be looked at',
        report.failures.map(({ origin, reason }) => [visibleBytes(origin.path), reason] as const),
      ),
      ...list(
        'Allowed',
        report.suppressed.map(
          ({ place, rule, reason }) => [placeName(place), `${rule.id}: ${reason}`] as const,
        ),
      ),
      ...list(
        'Skipped',
        report.skips.map(({ origin, reason }) => [visibleBytes(origin.path), reason] as const),
      ),
      `<footer>${escapeXml(closingText(report))}</footer>`,
      '</body></html>',
      '',
    ].join('\n');
  },
};

function article(token: ReportedToken): string {
  const { advice } = token;
  const head = `<h2>${escapeXml(nameOf(token.rule))} <small>${escapeXml(sureness(token))}</small></h2>`;
  const places = token.places.map(placeItem).join('');
  const body = token.blocking
    ? stepsOf(token)
    : `<p>${escapeXml(visibleText(advice.why ?? 'It does not block.'))}</p>`;
  return `<article class="${levelOf(token)}">${head}${places}${body}</article>`;
}

function placeItem(reported: ReportedPlace): string {
  const { text, start, end } = reported.shown;
  const parts = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(escapeXml);
  const note =
    reported.note === undefined ? '' : `<p>${escapeXml(visibleBytes(reported.note))}</p>`;
  return `<p><code>${escapeXml(placeName(reported))}</code></p><pre>${parts[0]!}<mark>${parts[1]!}</mark>${parts[2]!}</pre>${note}`;
}

function stepsOf(token: ReportedToken): string {
  const { url, steps, revoke, also } = token.advice.rotation;
  return [
    `<h3>Now</h3>${ordered(token.now)}`,
    `<h3>Rotate it</h3><p>${link(visibleText(url))}</p>${ordered(steps)}`,
    revoke === undefined
      ? ''
      : `<p>Or by a command:</p><pre>${escapeXml(visibleText(revoke))}</pre>`,
    also === undefined
      ? ''
      : `<ul>${also.map((one) => `<li>${link(visibleText(one))}</li>`).join('')}</ul>`,
  ].join('');
}

function ordered(steps: readonly string[]): string {
  return `<ol>${steps.map((step) => `<li>${link(visibleText(step))}</li>`).join('')}</ol>`;
}

/** Only what begins with http: or https: becomes a link. */
function link(text: string): string {
  return text
    .split(/(https?:\/\/[\w./?=&%#~+:,;@-]*[\w/#=-])/)
    .map((part, index) =>
      index % 2 === 1
        ? `<a href="${escapeXml(part)}" rel="noreferrer noopener">${escapeXml(part)}</a>`
        : escapeXml(part),
    )
    .join('');
}

function list(
  title: string,
  entries: readonly (readonly [name: string, reason: string])[],
): string[] {
  if (entries.length === 0) return [];
  const items = entries.map(
    ([name, reason]) =>
      `<li><code>${escapeXml(name)}</code> ${escapeXml(visibleBytes(reason))}</li>`,
  );
  return [`<section><h2>${title}</h2><ul>${items.join('')}</ul></section>`];
}
