import type { Instant } from '#lib/domain/instant.ts';
import { addMonths } from '#lib/domain/month-grid.ts';
import { dayOf, monthOf } from '#lib/domain/time.ts';

export interface MonthCount {
  /** `YYYY-MM` */
  readonly month: string;
  readonly incidents: number;
  readonly maintenances: number;
}

/** Every month from the first with anything in it to this one, newest first, quiet ones too. */
export function monthCounts(
  began: { readonly incidents: readonly Instant[]; readonly maintenances: readonly Instant[] },
  now: Instant,
  zone: string,
): MonthCount[] {
  const month = (at: Instant) => monthOf(dayOf(at, zone));
  const count = (instants: readonly Instant[]) => {
    const counts = new Map<string, number>();
    for (const at of instants) if (at <= now) counts.set(month(at), (counts.get(month(at)) ?? 0) + 1);
    return counts;
  };
  const incidents = count(began.incidents);
  const maintenances = count(began.maintenances);
  const first = [...incidents.keys(), ...maintenances.keys(), month(now)].sort()[0]!;
  const months: MonthCount[] = [];
  for (let at = month(now); at >= first; at = addMonths(at, -1))
    months.push({ month: at, incidents: incidents.get(at) ?? 0, maintenances: maintenances.get(at) ?? 0 });
  return months;
}
