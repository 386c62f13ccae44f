/** Where several rules claim the same bytes, the one that says most keeps them. */
import type { Finding } from './types.ts';

const WORTH = { certain: 2, likely: 1, possible: 0 } as const;

/**
 * @param findings in any order
 * @returns those that no better one overlaps, in order of place
 */
export function resolveOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  let cluster: Finding[] = [];
  let end = 0;
  for (const finding of [...findings].sort((a, b) => a.place.start - b.place.start)) {
    if (finding.place.start >= end) {
      kept.push(...best(cluster));
      cluster = [];
    }
    cluster.push(finding);
    end = Math.max(end, finding.place.end);
  }
  return [...kept, ...best(cluster)];
}

function best(cluster: readonly Finding[]): Finding[] {
  if (cluster.length < 2) return [...cluster];
  const kept: Finding[] = [];
  for (const finding of [...cluster].sort(better)) {
    if (!kept.some((other) => overlaps(finding, other))) kept.push(finding);
  }
  return kept.sort((a, b) => a.place.start - b.place.start);
}

/** A shape before a name, then what was proved, then the more specific, the longer, the first. */
function better(a: Finding, b: Finding): number {
  return (
    Number(b.confidence !== 'possible') - Number(a.confidence !== 'possible') ||
    b.rule.specificity - a.rule.specificity ||
    WORTH[b.confidence] - WORTH[a.confidence] ||
    length(b) - length(a) ||
    a.place.start - b.place.start ||
    (a.rule.id < b.rule.id ? -1 : 1)
  );
}

function length({ place }: Finding): number {
  return place.end - place.start;
}

function overlaps(a: Finding, b: Finding): boolean {
  return a.place.start < b.place.end && b.place.start < a.place.end;
}
