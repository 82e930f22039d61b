import { Period } from '#components/time/period.tsx';
import { Time } from '#components/time/time.tsx';
import { rich } from '#lib/i18n/rich.ts';
import { repeatText } from '#lib/i18n/repeat.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedLink } from '#lib/published/links.ts';
import type { PublishedMaintenance } from '#lib/published/maintenance.ts';
import type { PublishedDate } from '#lib/published/series-dates.ts';
import { Names } from './affected.tsx';
import { Facts } from './facts.tsx';
import { Rail } from './rail.tsx';
import { SeriesDates } from './series-dates.tsx';
import { StoryLinks } from './story-links.tsx';

/** Everything about one maintenance below its name. */
export function MaintenanceStory(props: {
  maintenance: PublishedMaintenance;
  links: readonly PublishedLink[];
  /** The other dates of its series. */
  dates?: readonly PublishedDate[];
  zone: string;
}) {
  const { maintenance, links, dates = [], zone } = props;
  const { status, scheduledFor, scheduledUntil, startedAt, endedAt, closedAt, components } = maintenance;
  const { repeats, movedFrom } = maintenance;
  const time = (at: typeof startedAt) => at !== null && <Time at={at} zone={zone} form="full" />;
  return (
    <>
      <div className="facts-block">
        <Facts
          facts={[
            [
              t('maintenance.plannedWindow'),
              <Period key="w" from={scheduledFor} to={scheduledUntil} zone={zone} year />,
            ],
            [t('maintenance.movedFrom'), time(movedFrom)],
            [t('maintenance.repeats'), repeats !== null && repeatText(repeats)],
            [t('maintenance.began'), time(startedAt)],
            [t(status === 'cancelled' ? 'maintenance.cancelledAt' : 'maintenance.ended'), time(endedAt)],
            [t('maintenance.affects'), components.length > 0 && <Names key="a" components={components} />],
          ]}
        />
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
        {closedAt !== null && (
          <p className="quiet">{rich('maintenance.unrecorded', { time: time(closedAt) })}</p>
        )}
        <StoryLinks links={links} />
      </div>
      <section aria-labelledby="timeline">
        <h2 id="timeline">{t('incident.timeline')}</h2>
        <Rail updates={maintenance.updates} zone={zone} />
      </section>
      {dates.length > 0 && <SeriesDates dates={dates} zone={zone} />}
    </>
  );
}
