import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { maintenances, updates } from '#db/schema/index.ts';
import { HOUR, type Instant, plus } from '#lib/domain/instant.ts';
import { type DueStep, dueStep } from '#lib/domain/maintenance.ts';
import { isReminderDue, REMINDER_HOURS_MAX } from '#lib/domain/reminder.ts';
import type { MaintenanceRow } from './maintenance.ts';

export interface Due extends DueStep {
  readonly maintenance: MaintenanceRow;
}

/** What the clock has to do first; null when nothing is due. */
export async function firstDue(db: Database, now: Instant): Promise<Due | null> {
  const { status, scheduledFor, scheduledUntil, verifyMinutes } = maintenances;
  const candidates = await db
    .select()
    .from(maintenances)
    .where(
      and(
        isNull(maintenances.closedAt),
        or(
          and(eq(status, 'scheduled'), lte(scheduledFor, now)),
          and(
            inArray(status, ['in_progress', 'verifying']),
            or(lte(scheduledUntil, now), gt(verifyMinutes, 0)),
          ),
        ),
      ),
    );
  const checked = new Set(await verified(db, candidates));
  const due = candidates.flatMap((maintenance): Due[] => {
    const step = dueStep(maintenance, now, checked.has(maintenance.id));
    return step ? [{ maintenance, ...step }] : [];
  });
  return due.sort((a, b) => a.at - b.at || (a.maintenance.id < b.maintenance.id ? -1 : 1))[0] ?? null;
}

/** Those of them that were being checked at some time. */
async function verified(db: Database, candidates: readonly MaintenanceRow[]): Promise<string[]> {
  const ids = candidates.filter((one) => one.verifyMinutes > 0).map(({ id }) => id);
  if (ids.length === 0) return [];
  const said = await db
    .select({ id: updates.maintenanceId })
    .from(updates)
    .where(and(inArray(updates.maintenanceId, ids), eq(updates.status, 'verifying')));
  return said.flatMap(({ id }) => (id === null ? [] : [id]));
}

/** Maintenances that subscribers are to be reminded of now, the next first. One that should have begun is no more to come. */
export async function remindersDue(db: Database, now: Instant): Promise<MaintenanceRow[]> {
  const { status, closedAt, scheduledFor } = maintenances;
  const soon = lte(scheduledFor, plus(now, REMINDER_HOURS_MAX * HOUR));
  const rows = await db
    .select()
    .from(maintenances)
    .where(and(eq(status, 'scheduled'), isNull(closedAt), gt(scheduledFor, now), soon))
    .orderBy(asc(scheduledFor), asc(maintenances.id));
  return rows.filter((maintenance) => isReminderDue(maintenance, now));
}
