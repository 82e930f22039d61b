import { type HistoryRows, noRows } from '#db/history/rows.ts';
import { joined } from '#db/history/story.ts';
import type { maintenanceSeries } from '#db/schema/index.ts';
import { HOUR, type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { type Occurrence, occurrencesFrom } from '#lib/domain/recurrence/occurrences.ts';
import { occurrencesToPlan } from '#lib/domain/recurrence/planned-ahead.ts';
import { localOf } from '#lib/domain/time.ts';
import { exampleId } from './chance.ts';
import { componentId } from './components.ts';
import { maintenanceTale, type Step } from './tale.ts';

const DAY = 24 * HOUR;
const ZONE = 'Europe/Berlin';
const LASTS = 60;
const ID = exampleId('series', 'website-updates');
const NAME = 'Updates of the machines behind the website';
const WORDS =
  'We update the machines behind our website and documentation, one after the other. Pages may take a second longer to open. Sending and the Inbox go on as always.';

type SeriesRow = typeof maintenanceSeries.$inferInsert;

/** Every second Tuesday evening in Berlin, for a month by now: two took place, and of those to come one was moved. */
export function exampleSeries(now: Instant): SeriesRow {
  const [first] = occurrencesFrom(
    { rule: 'FREQ=WEEKLY;BYDAY=TU', startsAt: '2025-01-07T22:00', zone: ZONE },
    plus(now, -(28 * DAY + LASTS * MINUTE)),
  );
  const createdAt = plus(first!.at, -5 * DAY);
  return {
    ...{ id: ID, name: NAME, body: WORDS, zone: ZONE, minutes: LASTS },
    ...{ rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', startsAt: localOf(first!.at, ZONE) },
    ...{ autoStart: true, autoComplete: true, remindBefore: [24], announce: false },
    ...{ createdAt, updatedAt: createdAt },
  };
}

export const exampleSeriesComponent = { seriesId: ID, componentId: componentId('website') };

/** Its dates: those that took place, and those that the clock would have planned by now. */
export function seriesDates(now: Instant): HistoryRows {
  const series = exampleSeries(now);
  const begun: Occurrence[] = [];
  for (const one of occurrencesFrom(series, series.createdAt)) {
    if (one.at > now) break;
    begun.push(one);
  }
  const coming = occurrencesToPlan(series, [], [], now);
  return joined(
    noRows(),
    ...begun.map((one, index) => dateRows(one, series.createdAt, now, index === 0, false)),
    ...coming.map((one, index) => dateRows(one, series.createdAt, now, false, index === 1)),
  );
}

function dateRows(
  { local, at }: Occurrence,
  planned: Instant,
  now: Instant,
  isFirst: boolean,
  isMoved: boolean,
) {
  const scheduledFor = isMoved ? plus(at, DAY) : at;
  const minutesTo = (then: Instant) => Math.round((then - scheduledFor) / MINUTE);
  const announced = Math.max(planned, plus(at, -30 * DAY)) as Instant;
  const steps: readonly Step<MaintenanceStatus>[] = [
    [minutesTo(announced), 'scheduled', WORDS],
    ...(isMoved
      ? [
          [
            minutesTo(plus(now, -3 * HOUR)),
            'scheduled',
            'Our provider works on its own network that evening, so we come a day later.',
          ] as const,
        ]
      : []),
    [0, 'in_progress', 'We have begun.'],
    [LASTS, 'completed', 'All machines are updated.'],
  ];
  const rows = maintenanceTale({
    ...{ key: `website-updates-${local.slice(0, 10)}`, name: NAME, scheduledFor, lasts: LASTS },
    components: ['website'],
    steps: steps.filter(([after]) => plus(scheduledFor, after * MINUTE) <= now),
  });
  const of = { seriesId: ID, occurrence: local, asPlanned: 1, version: isMoved ? 2 : 1, remindBefore: [24] };
  return {
    ...rows,
    maintenances: rows.maintenances.map((one) => ({ ...one, ...of })),
    // The series was announced once, with its first date.
    updates: rows.updates.map((one, index) => ({ ...one, notify: index > 0 || isFirst })),
  };
}
