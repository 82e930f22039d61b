// `npx tsx lib/bench/fan-out-times.ts 17`: of the events after revision 17 of the database of this process that were told
// to the end, when each began and when its last delivery was there, as JSON.
import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { closeEngine, reader } from '#db/open.ts';
import { deliveries, events, fanOuts } from '#db/schema/index.ts';

export interface FanOutTimes {
  readonly committedAt: number;
  readonly doneAt: number;
  readonly deliveries: number;
}

const rows = await reader()
  .select({ id: events.id, committedAt: events.at, doneAt: fanOuts.doneAt })
  .from(fanOuts)
  .innerJoin(events, eq(events.id, fanOuts.eventId))
  .where(and(gt(events.id, Number(process.argv[2] ?? 0)), isNotNull(fanOuts.doneAt)))
  .orderBy(asc(events.id));
const found = [];
for (const { id, ...times } of rows) {
  const count = await reader().$count(deliveries, eq(deliveries.eventId, id));
  // What was said quietly is done with nobody told.
  if (count > 0) found.push({ ...times, deliveries: count });
}
console.log(JSON.stringify(found));
await closeEngine();
