/** Runs a scan and hands its events over one by one. */
import { documentOf } from '../report/json/document.ts';
import type { ReportDocument } from '../report/json/types.ts';
import type { Report } from '../report/types.ts';
import { visibleBytes } from '../report/visible.ts';
import type { Located } from '../run/collect.ts';
import type { Observer } from '../run/observe.ts';
import type { Scan, ScanEvent } from './types.ts';

/** What is run once the options are known. */
export type Run = (observer: Observer) => Promise<Report>;

/** The scan begins at once; each reader of its events gets all of them, from the first. */
export function start(run: Run, signal: AbortSignal | undefined): Scan {
  const events: ScanEvent[] = [];
  let wake = (): void => undefined;
  let more = new Promise<void>((resolve) => (wake = resolve));
  const tell = (event: ScanEvent): void => {
    events.push(event);
    wake();
    more = new Promise((resolve) => (wake = resolve));
  };
  const ended = finish(run, tell, signal);
  // Who asks for the result, or reads the events, gets the error; it must not end the process before.
  ended.catch(() => undefined);
  return {
    result: () => ended,
    async *[Symbol.asyncIterator]() {
      for (let at = 0; ; at++) {
        while (events.length <= at) await Promise.race([more, ended]);
        yield events[at]!;
        if (events[at]!.type === 'end') return;
      }
    },
  };
}

async function finish(
  run: Run,
  tell: (event: ScanEvent) => void,
  signal: AbortSignal | undefined,
): Promise<ReportDocument> {
  const report = await run({
    ...(signal && { signal }),
    onFound: (located) => tell(metBy(located)),
    onEntry: ({ entries, expected, bytes }) => tell({ type: 'entry', entries, expected, bytes }),
  });
  const result = documentOf(report);
  tell({ type: 'end', result });
  return result;
}

function metBy({ origin, finding }: Located): ScanEvent {
  const { rule, confidence, place, secret } = finding;
  return {
    type: 'met',
    rule: rule.id,
    confidence,
    // A name may be the very value that was found in it.
    path: origin.part === 'name' ? secret.masked() : visibleBytes(origin.path),
    line: place.line,
    column: place.column,
    masked: secret.masked(),
  };
}
