import { z } from 'zod';
import { type NewPoint, storePoints } from '#db/measure.ts';
import { now } from '#lib/clock.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { type Instant, instantOf, SECOND } from '#lib/domain/instant.ts';
import { METRICS_MAX, POINTS_AT_ONCE_MAX, POINTS_MAX, timestampFault } from '#lib/domain/metric.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { Refusal } from '#lib/errors.ts';
import { parseInput } from '#lib/parse.ts';
import { id } from './fields.ts';
import { measurable } from './metric-fields.ts';

/** @returns a point, held to how far back and ahead it may be when it comes */
const pointAt = (at: Instant) =>
  z.object({
    /** Seconds since 1970. What a second has less than is left off. */
    timestamp: z
      .number({ error: 'This is a whole number: seconds since 1970.' })
      .transform((seconds, context) => {
        const whole = Math.floor(seconds);
        const fault = timestampFault(whole, at);
        if (fault !== null) context.addIssue({ code: 'custom', message: fault });
        return whole;
      }),
    value: measurable,
  });

const pointsAt = (at: Instant) =>
  z
    .record(
      id,
      z
        .array(pointAt(at), { error: 'This is a list of points.' })
        .max(POINTS_MAX, `These are too many: ${POINTS_MAX} points of a metric are the most.`),
      { error: 'Name the metrics by their ids, each with a list of points.' },
    )
    .refine((sent) => Object.keys(sent).length <= METRICS_MAX, `A page has at most ${METRICS_MAX} metrics.`);

export interface Sent {
  readonly timestamp: number;
  readonly value: number;
}

/**
 * Takes points of metrics, by the ids of these: all of them, or none. A point for a moment that has one already takes its
 * place. No verb like the others: a measurement is no act, so it records no event, tells nobody, and is published with
 * the next drawing of its chart.
 * @throws Refusal `forbidden`, `invalid`, `not_found`
 */
export async function sendPoints(actor: Actor, input: unknown): Promise<Record<string, Sent[]>> {
  mayMeasure(actor);
  const sent = parseInput(pointsAt(now()), input);
  const points = new Map<string, NewPoint>();
  let count = 0;
  for (const [metricId, list] of Object.entries(sent))
    for (const { timestamp, value } of list) {
      count += 1;
      points.set(`${metricId} ${timestamp}`, { metricId, at: instantOf(timestamp * SECOND), value });
    }
  if (count > POINTS_AT_ONCE_MAX)
    throw new Refusal(
      'invalid',
      `These are too many: ${POINTS_AT_ONCE_MAX.toLocaleString('en')} points at once are the most.`,
    );
  await storePoints(actor, Object.keys(sent), [...points.values()]);
  return sent;
}

/** One point of one metric; a refusal names its fields without the metric. */
export async function sendPoint(actor: Actor, metricId: string, input: unknown): Promise<Sent> {
  mayMeasure(actor);
  const sent = parseInput(pointAt(now()), input);
  await storePoints(
    actor,
    [metricId],
    [{ metricId, at: instantOf(sent.timestamp * SECOND), value: sent.value }],
  );
  return sent;
}

function mayMeasure(actor: Actor): void {
  if (!mayAct(actor, 'metric.measure')) throw new Refusal('forbidden', 'Your role does not allow this.');
}
