import { LOCALE } from './t.ts';

/** How the values of a metric are written. */
export interface FigureForm {
  readonly decimalPlaces: number;
  readonly suffix: string;
}

/** From here on a number is told by its size: "12.3M". */
const LARGE = 1e7;
const NO_BREAK = '\u00a0';
const formats = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.NumberFormat(LOCALE, options)));
  return found;
}

const written = (value: number, options: Intl.NumberFormatOptions) =>
  format(
    Math.abs(value) >= LARGE
      ? { notation: 'compact', maximumSignificantDigits: 4, signDisplay: 'negative' }
      : { ...options, signDisplay: 'negative' },
  ).format(value);

/** A unit of letters stands apart, as in "120 ms"; a sign does not, as in "99.9%". */
const withUnit = (number: string, suffix: string) =>
  /^[\p{Letter}\p{Number}]/u.test(suffix) ? `${number}${NO_BREAK}${suffix}` : `${number}${suffix}`;

/** A value of a metric: "1,234.50 ms". */
export function figureText(value: number, { decimalPlaces, suffix }: FigureForm): string {
  const digits = { minimumFractionDigits: decimalPlaces, maximumFractionDigits: decimalPlaces };
  return withUnit(written(value, digits), suffix);
}

/**
 * A number at the edge of a chart: as short as it can be told apart from the next.
 * @param step from one to the next
 */
export function axisText(value: number, step: number, suffix: string): string {
  const digits = Math.min(8, Math.max(0, Math.ceil(-Math.log10(step)) + 1));
  return withUnit(written(value, { maximumFractionDigits: digits }), suffix);
}
