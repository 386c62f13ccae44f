/** One token at one place as a SARIF result (3.27). */
import type { ReportedPlace, ReportedToken, SuppressedToken } from '../types.ts';
import { visibleBytes } from '../visible.ts';
import { levelOf, nameOf, sentence } from '../words.ts';
import { locationOf } from './location.ts';

export function resultOf(token: ReportedToken, place: ReportedPlace, ruleIndex: number): object {
  const { commit } = place.origin;
  return {
    ruleId: token.rule.id,
    ruleIndex,
    level: levelOf(token),
    message: { text: `${sentence(token)}. Rotate it: ${token.advice.rotation.url}` },
    locations: [locationOf(place)],
    partialFingerprints: { 'scanTokens/v1': token.fingerprint },
    properties: {
      confidence: token.confidence,
      blocking: token.blocking,
      ...(commit === undefined ? {} : { commit }),
    },
  };
}

/** `inSource` is a comment beside the finding, `external` a file of its own (3.35.3). */
export function suppressedResultOf(
  { rule, place, by, reason }: SuppressedToken,
  ruleIndex: number,
): object {
  return {
    ruleId: rule.id,
    ruleIndex,
    level: 'note',
    message: { text: `${nameOf(rule)}, allowed by ${visibleBytes(by)}` },
    locations: [locationOf(place)],
    suppressions: [
      {
        kind: by.includes('comment') ? 'inSource' : 'external',
        status: 'accepted',
        justification: visibleBytes(reason),
      },
    ],
  };
}
