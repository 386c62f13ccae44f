/** Puts the numbers of each feature into at most 64 bins, so that a split looks at 64 places instead of every value. */

const BINS = 64;

export interface Binned {
  /** Upper edges of the bins of each feature, one less than there are bins. */
  readonly edges: readonly (readonly number[])[];
  /** The bin of each row, feature by feature. */
  readonly bins: readonly Uint8Array[];
}

/** @param rows features of each row */
export function binned(rows: readonly Float64Array[]): Binned {
  const edges = Array.from(rows[0]!, (_, f) => edgesOf(rows.map((row) => row[f]!)));
  const bins = edges.map((own, f) =>
    Uint8Array.from(rows, (row) => {
      const place = own.findIndex((edge) => row[f]! <= edge);
      return place < 0 ? own.length : place;
    }),
  );
  return { edges, bins };
}

function edgesOf(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  if (sorted.length <= BINS)
    return sorted.slice(0, -1).map((value, i) => (value + sorted[i + 1]!) / 2);
  const ranked = Float64Array.from(values).sort();
  const places = Array.from(
    { length: BINS - 1 },
    (_, n) => ranked[Math.floor(((n + 1) * ranked.length) / BINS)]!,
  );
  return [...new Set(places)];
}
