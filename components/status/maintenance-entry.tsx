import { Period } from '#components/time/period.tsx';
import { t } from '#lib/i18n/t.ts';
import type { PublishedMaintenance } from '#lib/published/maintenance.ts';
import { Names } from './affected.tsx';
import { StateText } from './state-text.tsx';

const NAMES = 4;

/** A maintenance in a list: what was planned, how it ended, what it touched. */
export function MaintenanceEntry({ maintenance, zone }: { maintenance: PublishedMaintenance; zone: string }) {
  const { id, name, status, scheduledFor, scheduledUntil, components } = maintenance;
  return (
    <article className="entry">
      <h3>
        <a href={`/maintenance/${id}`}>{name}</a>
      </h3>
      <p className="meta">
        {maintenance.closedAt === null ? (
          <StateText state={status} />
        ) : (
          <span>{t('incident.unrecordedShort')}</span>
        )}
        <Period from={scheduledFor} to={scheduledUntil} zone={zone} />
      </p>
      {components.length > 0 && (
        <p className="quiet">
          <Names components={components} most={NAMES} />
        </p>
      )}
    </article>
  );
}
