import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { comingOfSeries, seriesOrThrow } from '#db/queries/maintenance-series.ts';
import { maintenanceSeries } from '#db/schema/index.ts';
import { t } from '#lib/i18n/t.ts';
import { callOff } from './call-off.ts';
import { mustGoOn } from './change-series.ts';
import { flag, id, textIfAny, version } from './fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const EndSeries = z.object({
  seriesId: id,
  version,
  /** Whether the dates that are planned already are cancelled too; else they take place. */
  cancelPlanned: flag.default(false),
  /** What is said of that. Left out: the standard words. */
  body: textIfAny(),
  /** Whether subscribers are told, of the first of them. */
  notify: flag.default(false),
});

/** Nothing is planned of it any more. What has begun goes on. */
export const endSeries = verb({
  act: 'maintenance.write',
  schema: EndSeries,
  async run(tx, { seriesId, version, cancelPlanned, body, notify }) {
    const series = await seriesOrThrow(tx, seriesId);
    mustBeCurrent('series', series, version);
    mustGoOn(series);
    const ended = { endedAt: tx.now, updatedAt: tx.now, version: version + 1 };
    await tx.update(maintenanceSeries).set(ended).where(eq(maintenanceSeries.id, seriesId));
    const coming = cancelPlanned ? await comingOfSeries(tx, seriesId) : [];
    const data = { seriesId, name: series.name, cancelled: coming.length };
    await tx.record({ type: 'series.ended', subjectId: seriesId, data });
    // One message has to say of all of them.
    const words = body ?? (coming.length > 1 ? t('update.cancelledSeries') : undefined);
    for (const [index, one] of coming.entries())
      await callOff(tx, one, {
        body: index === 0 ? words : body,
        notify: notify && index === 0,
      });
    return { seriesId, cancelled: coming.length };
  },
});
