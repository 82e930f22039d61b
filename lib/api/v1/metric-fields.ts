import { z } from 'zod';
import { flag, text, textOrNull, wholeNumber } from '#lib/api/fields.ts';

/** JSON has numbers, and a form has text. */
const number = z
  .preprocess(
    (given) => (typeof given === 'string' && given.trim() !== '' ? Number(given) : given),
    z.number({ error: 'This is a number.' }),
  )
  .meta({ type: 'number' });

/** Of an axis: an empty text is no end, as null is. */
const numberOrNone = z
  .preprocess((given) => (given === '' ? null : given), number.nullable())
  .meta({ type: ['number', 'null'] });

/** What is left out stays as it is. What only services need that are asked for points is left alone. */
export const GivenMetric = z.object({
  name: text.optional(),
  metric_identifier: textOrNull.optional(),
  suffix: text.nullable().optional(),
  y_axis_min: numberOrNone.optional(),
  y_axis_max: numberOrNone.optional(),
  y_axis_hidden: flag.optional(),
  display: flag.optional(),
  decimal_places: wholeNumber(0, 5, 'Between 0 and 5 decimal places.').optional(),
  tooltip_description: textOrNull.optional(),
});

/** As the verbs call it. */
export function metricFacts(given: z.output<typeof GivenMetric>) {
  return {
    ...{ name: given.name, identifier: given.metric_identifier, description: given.tooltip_description },
    suffix: given.suffix === null ? '' : given.suffix,
    ...{ yAxisMin: given.y_axis_min, yAxisMax: given.y_axis_max, yAxisHidden: given.y_axis_hidden },
    ...{ shown: given.display, decimalPlaces: given.decimal_places },
  };
}

export const METRIC_FIELD_NAMES = {
  identifier: 'metric_identifier',
  description: 'tooltip_description',
  shown: 'display',
  yAxisMin: 'y_axis_min',
  yAxisMax: 'y_axis_max',
  yAxisHidden: 'y_axis_hidden',
};

export const GivenPoint = z.object({
  timestamp: number.meta({ type: 'integer', description: 'Seconds since 1970.' }),
  value: number,
});
