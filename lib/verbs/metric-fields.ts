import { z } from 'zod';
import { DESCRIPTION_MAX } from '#lib/domain/limits.ts';
import { DECIMAL_PLACES_MAX, SUFFIX_MAX, VALUE_MAX } from '#lib/domain/metric.ts';
import { invalid } from '#lib/errors.ts';
import { flag, line, lineOrNull, textOrNull } from './fields.ts';

const NO_NUMBER = 'Write a number.';

const FEW_PLACES = `Between 0 and ${DECIMAL_PLACES_MAX} decimal places.`;

/** A number that can be a value of a metric. There is one zero: PostgreSQL would keep the negative one apart. */
export const measurable = z
  .number({ error: NO_NUMBER })
  .min(-VALUE_MAX, 'This number is too small.')
  .max(VALUE_MAX, 'This number is too large.')
  .transform((value) => value + 0);

/** What there is to say of a metric. */
export const METRIC_FIELDS = {
  name: line('Give the metric a name.'),
  description: textOrNull(DESCRIPTION_MAX),
  identifier: lineOrNull,
  suffix: z
    .string({ error: 'Write text here.' })
    .transform((given) => given.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(SUFFIX_MAX, `This is too long: ${SUFFIX_MAX} characters is the most.`)),
  decimalPlaces: z
    .number({ error: FEW_PLACES })
    .int(FEW_PLACES)
    .min(0, FEW_PLACES)
    .max(DECIMAL_PLACES_MAX, FEW_PLACES),
  shown: flag,
  yAxisMin: measurable.nullable(),
  yAxisMax: measurable.nullable(),
  yAxisHidden: flag,
};

/** @throws Refusal `invalid` when the axis has no height */
export function mustHaveHeight(axis: {
  readonly yAxisMin: number | null;
  readonly yAxisMax: number | null;
}): void {
  const { yAxisMin, yAxisMax } = axis;
  if (yAxisMin !== null && yAxisMax !== null && yAxisMin >= yAxisMax)
    throw invalid('yAxisMax', 'The upper end of the axis has to be above the lower one.');
}
