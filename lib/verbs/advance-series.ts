import { z } from 'zod';
import { openSeries } from '#db/queries/maintenance-series.ts';
import { reader } from '#db/open.ts';
import { now } from '#lib/clock.ts';
import { CLOCK } from '#lib/domain/actor.ts';
import { planAhead, toPlan } from './plan-ahead.ts';
import { verb } from './verb.ts';

const advance = verb({
  act: 'maintenance.write',
  schema: z.object({}),
  async run(tx) {
    let planned = 0;
    for (const series of await openSeries(tx))
      planned += (await planAhead(tx, series, () => series.announce)).planned;
    return { planned };
  },
});

/** Makes maintenances of what series have in the weeks to come. Only reads while nothing is due. */
export async function advanceSeries(): Promise<{ planned: number }> {
  const db = reader();
  for (const series of await openSeries(db))
    if ((await toPlan(db, series, now())).length > 0) return advance(CLOCK, {});
  return { planned: 0 };
}
