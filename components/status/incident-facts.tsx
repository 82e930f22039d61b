import { Period } from '#components/time/period.tsx';
import { Time } from '#components/time/time.tsx';
import { durationText } from '#lib/i18n/duration.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';
import { Facts } from './facts.tsx';
import { ImpactMark } from './impact-mark.tsx';

/** When it began and ended, how long it took, how bad it was. */
export function IncidentFacts({ incident, zone }: { incident: PublishedIncident; zone: string }) {
  const { startedAt, resolvedAt, closedAt, open, impact } = incident;
  const duration = durationText(incident.durationMs);
  return (
    <Facts
      facts={[
        resolvedAt === null
          ? [t('incident.started'), <Time key="s" at={startedAt} zone={zone} form="full" />]
          : [t('incident.when'), <Period key="w" from={startedAt} to={resolvedAt} zone={zone} year />],
        [
          t('incident.duration'),
          open
            ? t('incident.openSince', { duration })
            : closedAt === null
              ? duration
              : t('incident.lastedAtLeast', { duration }),
        ],
        [
          t('incident.impact'),
          <span key="i" className="status">
            <ImpactMark impact={impact} />
            {t(`status.impact.${impact}`)}
          </span>,
        ],
      ]}
    />
  );
}
