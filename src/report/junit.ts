/**
 * JUnit XML, as Ant writes it and Jenkins, GitLab and others read it. A place of a blocking token is a failed test,
 * an entry that could not be looked at is one with an error; where nothing blocks, one test says so by passing.
 */
import { closingText } from './text/closing.ts';
import { placeName } from './text/place.ts';
import type { Format, Remark, Report, ReportedPlace, ReportedToken } from './types.ts';
import { visibleBytes } from './visible.ts';
import { nameOf, sentence, whatToDo } from './words.ts';
import { attributes, escapeXml } from './xml/escape.ts';

const START = '1970-01-01T00:00:00';

export const junit: Format = {
  name: 'junit',
  render(report: Report): string {
    const failed = report.tokens
      .filter(({ blocking }) => blocking)
      .flatMap((token) => token.places.map((place) => failureCase(token, place)));
    const errors = report.failures.map(({ origin, reason }) =>
      errorCase(visibleBytes(origin.path), visibleBytes(reason)),
    );
    failed.push(...(report.remarks ?? []).flatMap(remarkCase));
    const passed =
      failed.length + errors.length === 0 ? [testcase('no token', 'scan-tokens', '')] : [];
    const cases = [...failed, ...errors, ...passed];
    const suite = attributes({
      name: 'scan-tokens',
      id: 0,
      package: 'scan-tokens',
      timestamp: report.about?.start.slice(0, 19) ?? START,
      hostname: 'localhost',
      tests: cases.length,
      failures: failed.length,
      errors: errors.length,
      time: (report.tally.milliseconds / 1000).toFixed(3),
    });
    const body = [
      `<properties><property${attributes({ name: 'rules', value: report.tally.rules })}/></properties>`,
      ...cases,
      `<system-out>${escapeXml(remarks(report))}</system-out>`,
      '<system-err/>',
    ];
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite${suite}>\n${body.join('\n')}\n</testsuite>\n</testsuites>\n`;
  },
};

function failureCase(token: ReportedToken, place: ReportedPlace): string {
  const note = place.note === undefined ? [] : [visibleBytes(place.note)];
  const text = [place.shown.text, ...note, ...whatToDo(token)].join('\n');
  const named = attributes({ message: sentence(token), type: token.rule.id });
  return testcase(
    `${nameOf(token.rule)} at ${placeName(place)}`,
    token.rule.id,
    `<failure${named}>${escapeXml(text)}</failure>`,
  );
}

function remarkCase({ text, blocking }: Remark): string[] {
  if (!blocking) return [];
  const named = attributes({ message: visibleBytes(text), type: 'suppression' });
  return [testcase('suppressions', 'scan-tokens', `<failure${named}/>`)];
}

function errorCase(path: string, reason: string): string {
  const named = attributes({ message: reason, type: 'could not be looked at' });
  return testcase(
    `${path} could not be looked at`,
    'scan-tokens',
    `<error${named}>${escapeXml(reason)}</error>`,
  );
}

function testcase(name: string, classname: string, content: string): string {
  return `<testcase${attributes({ name, classname, time: 0 })}>${content}</testcase>`;
}

/** What blocks nothing, and the closing line. */
function remarks(report: Report): string {
  const open = report.tokens.filter(({ blocking }) => !blocking);
  const lines = open.flatMap((token) =>
    token.places.map((place) => `${placeName(place)} ${sentence(token)}, does not block`),
  );
  return [...lines, closingText(report)].join('\n');
}
