/**
 * SARIF 2.1.0, as code scanning services take it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
 * A token has one result for each place, since services show only the first location of a result.
 */
import { plainJson } from './json/plain.ts';
import { invocationOf } from './sarif/invocation.ts';
import { resultOf, suppressedResultOf } from './sarif/result.ts';
import { rulesOf } from './sarif/rules.ts';
import type { Format, Report } from './types.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';

export const sarif: Format = {
  name: 'sarif',
  render(report: Report): string {
    return `${plainJson({ $schema: SCHEMA, version: '2.1.0', runs: [runOf(report)] }, 2)}\n`;
  },
};

function runOf(report: Report): object {
  const rules = rulesOf(report);
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  // Either all results have `suppressions` or none has (3.27.23).
  const suppressions = report.suppressed.length > 0 ? { suppressions: [] } : {};
  const masks = [...new Set(report.tokens.map(({ secret }) => secret.masked()))];
  return {
    tool: { driver: { name: 'scan-tokens', ...versionOf(report), rules } },
    invocations: [invocationOf(report)],
    originalUriBaseIds: {
      '%SRCROOT%': { description: { text: 'The top of the repository or folder.' } },
    },
    columnKind: 'utf16CodeUnits',
    redactionTokens: masks,
    results: [
      ...report.tokens.flatMap((token) =>
        token.places.map((place) => ({
          ...resultOf(token, place, index.get(token.rule.id)!),
          ...suppressions,
        })),
      ),
      ...report.suppressed.map((one) => suppressedResultOf(one, index.get(one.rule.id)!)),
    ],
  };
}

function versionOf({ about }: Report): object {
  return about === undefined ? {} : { semanticVersion: about.version };
}
