/** How the run went: what failed and what was skipped are notifications (SARIF 3.20). */
import type { Failure, Skip } from '../../sources/types.ts';
import type { Report } from '../types.ts';
import { visibleBytes } from '../visible.ts';
import { artifactOf } from './location.ts';

export function invocationOf({ complete, failures, skips, remarks, about, tally }: Report): object {
  return {
    executionSuccessful: complete,
    ...(about === undefined ? {} : { startTimeUtc: about.start, endTimeUtc: about.end }),
    toolExecutionNotifications: [
      ...failures.map((entry) => notification(entry, 'error')),
      ...skips.map((entry) => notification(entry, 'note')),
      ...(remarks ?? []).map(({ text, blocking }) => ({
        level: blocking ? 'error' : 'note',
        message: { text: visibleBytes(text) },
      })),
    ],
    properties: { ...tally },
  };
}

function notification({ origin, reason }: Skip | Failure, level: 'error' | 'note'): object {
  const words = level === 'error' ? 'could not be looked at' : 'skipped';
  return {
    level,
    message: { text: `${words}: ${visibleBytes(reason)}` },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(origin) } }],
  };
}
