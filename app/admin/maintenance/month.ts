import { instantOf } from '#lib/domain/instant.ts';
import { weeksOf } from '#lib/domain/month-grid.ts';
import { addDays, dayOf, monthOf, startOfDay } from '#lib/domain/time.ts';
import { instantText } from '#lib/i18n/date.ts';
import { maintenancesBetween } from '#lib/reads/maintenance.ts';

/** The weeks of a month with what is planned in them, by the days of the page's zone. */
export async function monthOfMaintenance(month: string, zone: string) {
  const weeks = weeksOf(month);
  const days = weeks.flat();
  const rows = await maintenancesBetween(
    startOfDay(days[0]!, zone),
    startOfDay(addDays(days.at(-1)!, 1), zone),
  );
  const entries = rows.map(({ id, name, status, scheduledFor, scheduledUntil }) => ({
    id,
    name,
    status,
    from: dayOf(scheduledFor, zone),
    // What ends at midnight does not touch the day that begins then.
    to: dayOf(instantOf(scheduledUntil - 1), zone),
    begins: instantText(scheduledFor, zone, 'time'),
  }));
  const inMonth = new Set(
    entries.filter((entry) => monthOf(entry.from) <= month && monthOf(entry.to) >= month).map(({ id }) => id),
  );
  return { weeks, entries, ofMonth: rows.filter((row) => inMonth.has(row.id)) };
}
