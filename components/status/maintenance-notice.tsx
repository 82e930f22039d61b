import { Prose } from '#components/ui/prose.tsx';
import { Period } from '#components/time/period.tsx';
import { Time } from '#components/time/time.tsx';
import { repeatText } from '#lib/i18n/repeat.ts';
import { rich } from '#lib/i18n/rich.ts';
import type { PublishedMaintenance } from '#lib/published/maintenance.ts';
import { Names } from './affected.tsx';
import { LaterDates } from './later-dates.tsx';
import { latestWords } from './latest-words.ts';
import { news } from './news.ts';
import { movedText } from './series-dates.tsx';
import { StateText } from './state-text.tsx';

const NAMES = 6;

/** A maintenance that runs or is coming: when, what it touches, its latest words. */
export function MaintenanceNotice({
  maintenance,
  later = [],
  mostLater = 3,
  zone,
}: {
  maintenance: PublishedMaintenance;
  /** More dates of the same series. */
  later?: readonly PublishedMaintenance[];
  /** How many of them are named. */
  mostLater?: number;
  zone: string;
}) {
  const { id, name, status, scheduledFor, scheduledUntil, updates, components } = maintenance;
  const latest = latestWords(updates);
  return (
    <article className="notice" id={`maintenance-${id}`}>
      <h3>
        <a href={`/maintenance/${id}`}>{name}</a>
      </h3>
      <p className="meta">
        <StateText state={status} />
        <Period from={scheduledFor} to={scheduledUntil} zone={zone} />
        {maintenance.movedFrom !== null && <span>{movedText(maintenance.movedFrom, zone)}</span>}
      </p>
      {maintenance.overrun && (
        <p className="promise late">
          {rich('maintenance.overrun', { time: <Time at={scheduledUntil} zone={zone} /> })}
        </p>
      )}
      {maintenance.late && (
        <p className="promise late">
          {rich('maintenance.late', { time: <Time at={scheduledFor} zone={zone} /> })}
        </p>
      )}
      {latest && (
        <div {...news(latest, name)}>
          <Prose text={latest.body} headings={4} />
        </div>
      )}
      {components.length > 0 && (
        <p className="quiet">
          <Names components={components} most={NAMES} />
        </p>
      )}
      {maintenance.repeats !== null && <p className="quiet">{repeatText(maintenance.repeats)}</p>}
      {later.length > 0 && <LaterDates later={later} most={mostLater} zone={zone} />}
    </article>
  );
}
