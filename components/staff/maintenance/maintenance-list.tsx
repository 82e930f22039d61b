import type { Instant } from '#lib/domain/instant.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { StateMark } from '#components/status/state-mark.tsx';
import { Ago } from '#components/time/ago.tsx';
import { Period } from '#components/time/period.tsx';
import { maintenanceWord } from '#components/staff/words.ts';

export interface ListedMaintenance {
  readonly id: string;
  readonly name: string;
  readonly status: MaintenanceStatus;
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
}

/** Windows in order, with when they begin and end. */
export function MaintenanceList({
  maintenances,
  now,
  zone,
}: {
  readonly maintenances: readonly ListedMaintenance[];
  readonly now: Instant;
  readonly zone: string;
}) {
  return (
    <ul className="desk-list">
      {maintenances.map((maintenance) => (
        <li key={maintenance.id}>
          <a className="desk-list-name" href={`/admin/maintenance/${maintenance.id}`}>
            {maintenance.name}
          </a>
          <span className="desk-list-state">
            <StateMark state={maintenance.status} /> {maintenanceWord(maintenance.status)}
          </span>
          <span className="desk-list-times quiet">
            <Period from={maintenance.scheduledFor} to={maintenance.scheduledUntil} zone={zone} />
            {maintenance.status === 'scheduled' && (
              <>
                {' '}
                · begins <Ago at={maintenance.scheduledFor} now={now} zone={zone} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
