/**
 * The percentile of a sample by linear interpolation between its ordered values: the value at place `(n - 1) * share`,
 * counted from 0. It is definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American
 * Statistician 50 (1996), and what spreadsheets call PERCENTILE.INC. At one half it is the usual median.
 * @param values in any order
 * @param percent from 0, the least, to 100, the greatest
 * @returns null for no values
 */
export function percentile(values: readonly number[], percent: number): number | null {
  if (values.length === 0) return null;
  const ordered = values.toSorted((a, b) => a - b);
  // A whole number is divided last: 0.9 is no number that a computer knows exactly.
  const place = ((ordered.length - 1) * percent) / 100;
  const below = ordered[Math.floor(place)]!;
  const above = ordered[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}
