import { z } from 'zod';
import { flag, text } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { now } from '#lib/clock.ts';
import { type Day, type Instant, plus, SECOND } from '#lib/domain/instant.ts';
import { boundsOf, dayOf, startOfDay } from '#lib/domain/time.ts';
import { formatPercent } from '#lib/domain/uptime.ts';
import { uptimeRange } from '#lib/domain/uptime-range.ts';
import { zonedIso } from '#lib/domain/zoned-iso.ts';
import { invalid, notFound, Refusal } from '#lib/errors.ts';
import { readUptimeBetween } from '#lib/published/read-uptime-between.ts';
import type { ListedComponent } from '#lib/published/statuspage.ts';
import { time } from './component-shape.ts';
import { componentsThere } from './read-components.ts';

const scopes = ['read', 'components'] as const;

const Asked = z.object({
  /** As 2025, 2025-03 or 2025-03-01. */
  start: text.max(20, 'This is no date.').optional(),
  end: text.max(20, 'This is no date.').optional(),
  skip_related_events: flag.default(false),
});

const Event = z.object({ id: z.string() });
const Uptime = z.object({
  /** In the page's zone: the beginning of the first day, and the last second of the last, or now. */
  range_start: time,
  range_end: time,
  /** As the page shows it: cut, and 100 only without any downtime. Null where all of it was maintenance. */
  uptime_percentage: z.number().nullable(),
  /** Seconds; of a group, those of all its components together. */
  major_outage: z.int(),
  partial_outage: z.int(),
  warnings: z.array(z.string()),
  id: z.string(),
  name: z.string(),
});
const ComponentUptime = Uptime.extend({ related_events: z.array(Event).optional() }).meta({
  id: 'ComponentUptime',
});
const GroupUptime = Uptime.extend({
  related_events: z.array(z.object({ component_id: z.string(), incidents: z.array(Event) })).optional(),
}).meta({ id: 'ComponentGroupUptime' });

/** @throws Refusal `not_found`, and `invalid` where the page shows no uptime */
async function measured(id: string, isGroup: boolean, asked: z.output<typeof Asked>) {
  const { components, page } = await componentsThere();
  const found = components.find((one) => one.id === id && (one.children !== null) === isGroup);
  if (!found) throw notFound(isGroup ? 'component group' : 'component');
  const counted = (isGroup ? components.filter(({ groupId }) => groupId === id) : [found]).filter(
    (one): one is ListedComponent & { readonly measuredFrom: Day } =>
      one.showUptime && one.measuredFrom !== null,
  );
  const [firstDay] = counted.map(({ measuredFrom }) => measuredFrom).sort();
  if (firstDay === undefined) throw new Refusal('invalid', 'The page shows no uptime of it.');
  const [at, zone] = [now(), page.timeZone];
  const range = uptimeRange(asked, { today: dayOf(at, zone), firstDay });
  if ('field' in range) throw invalid(range.field, range.problem);
  const uptime = await readUptimeBetween(
    counted.map((one) => one.id),
    ...([range.since, range.until] as const),
  );
  if (!uptime) throw notFound('page');
  const end = boundsOf(range.until, zone).to;
  const toTheSecond = (instant: Instant) => zonedIso(instant, zone).replace(/\.\d+/, '');
  return {
    causes: asked.skip_related_events ? null : uptime.causes,
    answer: {
      range_start: toTheSecond(startOfDay(range.since, zone)),
      range_end: toTheSecond(end <= at ? plus(end, -SECOND) : at),
      uptime_percentage: uptime.percent === null ? null : Number(formatPercent(uptime.percent)),
      major_outage: Math.round(uptime.majorMs / SECOND),
      partial_outage: Math.round(uptime.partialMs / SECOND),
      ...{ warnings: [...range.warnings], id, name: found.name },
    },
  };
}

const events = (ids: readonly string[]) => ids.map((id) => ({ id }));

export const UPTIME_OPERATIONS = [
  operation({
    id: 'componentUptime',
    ...{ methods: ['GET'], path: '/pages/{page_id}/components/{component_id}/uptime', tag: 'components' },
    summary: 'Get the uptime of a component, as the page shows it: the last 90 days, or up to six months',
    scopes,
    query: Asked,
    ...{ status: 200, answer: ComponentUptime },
    run: async ({ params, query }) => {
      const id = params.component_id!;
      const { answer, causes } = await measured(id, false, query);
      return { ...answer, ...(causes && { related_events: events(causes.get(id) ?? []) }) };
    },
  }),
  operation({
    id: 'componentGroupUptime',
    ...{ methods: ['GET'], path: '/pages/{page_id}/component-groups/{id}/uptime', tag: 'component-groups' },
    summary: 'Get the uptime of the components of a group together',
    scopes,
    query: Asked,
    ...{ status: 200, answer: GroupUptime },
    run: async ({ params, query }) => {
      const { answer, causes } = await measured(params.id!, true, query);
      if (!causes) return answer;
      const related = [...causes].filter(([, ids]) => ids.length > 0);
      return {
        ...answer,
        related_events: related.map(([component_id, ids]) => ({ component_id, incidents: events(ids) })),
      };
    },
  }),
];
