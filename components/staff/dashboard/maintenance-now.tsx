import type { Instant } from '#lib/domain/instant.ts';
import { type ListedMaintenance, MaintenanceList } from '#components/staff/maintenance/maintenance-list.tsx';

interface MaintenanceNowProps {
  readonly running: readonly ListedMaintenance[];
  readonly coming: readonly ListedMaintenance[];
  readonly now: Instant;
  readonly zone: string;
}

export function MaintenanceNow({ running, coming, now, zone }: MaintenanceNowProps) {
  return (
    <>
      {running.length > 0 && (
        <section className="section">
          <h2>Maintenance under way</h2>
          <MaintenanceList maintenances={running} now={now} zone={zone} />
        </section>
      )}
      <section className="section">
        <h2>Next maintenance</h2>
        {coming.length > 0 ? (
          <MaintenanceList maintenances={coming} now={now} zone={zone} />
        ) : (
          <p className="quiet">
            Nothing is planned. <a href="/admin/maintenance/new">Schedule maintenance</a>
          </p>
        )}
      </section>
    </>
  );
}
