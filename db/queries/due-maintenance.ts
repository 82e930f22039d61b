import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { maintenances } from '#db/schema/index.ts';
import { type Instant, plus } from '#lib/domain/instant.ts';
import { dueAct, REMIND_BEFORE } from '#lib/domain/maintenance.ts';
import type { MaintenanceRow } from './maintenance.ts';

export interface Due {
  readonly maintenance: MaintenanceRow;
  readonly act: 'start' | 'complete';
  /** When it should have happened. */
  readonly at: Instant;
}

/** What the clock has to do first; null when nothing is due. */
export async function firstDue(db: Database, now: Instant): Promise<Due | null> {
  const candidates = await db
    .select()
    .from(maintenances)
    .where(
      and(
        isNull(maintenances.closedAt),
        or(
          and(eq(maintenances.status, 'scheduled'), lte(maintenances.scheduledFor, now)),
          and(
            inArray(maintenances.status, ['in_progress', 'verifying']),
            lte(maintenances.scheduledUntil, now),
          ),
        ),
      ),
    );
  const due = candidates.flatMap((maintenance): Due[] => {
    const act = dueAct(maintenance, now);
    if (act === null) return [];
    return [
      { maintenance, act, at: act === 'start' ? maintenance.scheduledFor : maintenance.scheduledUntil },
    ];
  });
  return due.sort((a, b) => a.at - b.at || (a.maintenance.id < b.maintenance.id ? -1 : 1))[0] ?? null;
}

/** Maintenances that subscribers are to be reminded of now, the next first. One that should have begun is no more to come. */
export async function remindersDue(db: Database, now: Instant): Promise<MaintenanceRow[]> {
  const { status, closedAt, remind, remindedAt, scheduledFor } = maintenances;
  return db
    .select()
    .from(maintenances)
    .where(
      and(
        ...[eq(status, 'scheduled'), eq(remind, true), isNull(remindedAt), isNull(closedAt)],
        ...[gt(scheduledFor, now), lte(scheduledFor, plus(now, REMIND_BEFORE))],
      ),
    )
    .orderBy(asc(scheduledFor), asc(maintenances.id));
}
