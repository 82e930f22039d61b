import type { MetricRow } from '#db/queries/metric.ts';
import { HOUR, type Instant, instantOf, MINUTE, plus } from '#lib/domain/instant.ts';
import { RANGES } from '#lib/domain/metric-range.ts';
import { BEGINNING } from './components.ts';
import { chance, exampleId } from './chance.ts';

interface ExamplePoint {
  readonly metricId: string;
  readonly at: Instant;
  readonly value: number;
}

const DAY = 24 * HOUR;
const PROVIDER = exampleId('metrics-provider', 'Self');
const times = { createdAt: BEGINNING, updatedAt: BEGINNING };

/** Points are sent by a program of the example's people. */
export const exampleProvider = { id: PROVIDER, type: 'Self' as const, baseUri: null, ...times };

const about = (key: string, position: number, more: Pick<MetricRow, 'name' | 'description' | 'suffix'>) => ({
  ...{ id: exampleId('metric', key), providerId: PROVIDER, position, decimalPlaces: 0, ...times },
  ...more,
});

export const exampleMetrics = [
  about('api-response', 0, {
    ...{ name: 'Response time of the API', suffix: 'ms' },
    description: 'Half of all requests are answered faster.',
  }),
  about('email-delivery', 1, {
    ...{ name: 'Time until an email is delivered', suffix: 's' },
    description: 'From your trigger until the provider of the address has taken it.',
  }),
];

/** A month of them, no denser than each chart shows: each five minutes of today, each hour or so of what was long ago. */
export function examplePoints(now: Instant): ExamplePoint[] {
  const [api, email] = exampleMetrics.map(({ id }) => id);
  const wobble = chance(7);
  return moments(now).flatMap((at) => {
    // People work by day, in two continents: most asks come in the afternoon of UTC.
    const busy = (1 - Math.cos((2 * Math.PI * ((at - 3 * HOUR) % DAY)) / DAY)) / 2;
    const response = 84 + 38 * busy + 14 * wobble() ** 3 * (1 + busy);
    const spike = wobble() > 0.993 ? 90 * wobble() : 0;
    // What the open incident is about: it began 47 minutes ago, and a third is well again.
    const late = Math.max(0, Math.min(1, (at - (now - 50 * MINUTE)) / (10 * MINUTE)));
    const relief = at > now - 9 * MINUTE ? 0.7 : 1;
    const delivery = 3 + 2 * busy + 2 * wobble() + 58 * late * relief;
    return [
      { metricId: api!, at, value: Math.round((response + spike) * 10) / 10 },
      { metricId: email!, at, value: Math.round(delivery * 10) / 10 },
    ];
  });
}

function moments(now: Instant): Instant[] {
  const newest = instantOf(now - (now % (5 * MINUTE)));
  const since = (length: number) => plus(newest, -length);
  const every = (step: number, from: Instant, to: Instant) =>
    Array.from({ length: Math.floor((to - from) / step) }, (_, index) => instantOf(from + index * step));
  return [
    ...every(3 * HOUR, since(RANGES.month.bucket * RANGES.month.count - DAY), since(7 * DAY + 3 * HOUR)),
    ...every(30 * MINUTE, since(7 * DAY + 3 * HOUR), since(DAY + HOUR)),
    ...every(5 * MINUTE, since(DAY + HOUR), newest),
    newest,
  ];
}
