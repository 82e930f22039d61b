import { Period } from '#components/time/period.tsx';
import { Time } from '#components/time/time.tsx';
import { durationText } from '#lib/i18n/duration.ts';
import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import { plainText } from '#lib/markdown.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';
import { ImpactMark } from './impact-mark.tsx';
import { Names } from './affected.tsx';
import { latestWords } from './latest-words.ts';
import { news } from './news.ts';

const EXCERPT = 220;
const NAMES = 4;

/** An incident in a list: how bad, when, how long, what it touched, its last words. */
export function IncidentEntry(props: {
  incident: PublishedIncident;
  zone: string;
  level: 3 | 4;
  year?: boolean;
}) {
  const { incident, zone, level, year = false } = props;
  const { id, name, impact, startedAt, resolvedAt, updates, components, postmortemAt } = incident;
  const Heading = `h${level}` as const;
  const latest = latestWords(updates);
  return (
    <article className="entry">
      <Heading>
        <a href={`/incidents/${id}`}>{name}</a>
      </Heading>
      <p className="meta">
        <span className="status">
          <ImpactMark impact={impact} />
          {t(`status.impact.${impact}`)}
        </span>
        {resolvedAt ? (
          <>
            <Period from={startedAt} to={resolvedAt} zone={zone} year={year} />
            <span>{durationText(incident.durationMs)}</span>
          </>
        ) : (
          <>
            <span>
              {rich(incident.open ? 'home.since' : 'incident.began', {
                time: <Time at={startedAt} zone={zone} form={year ? 'full' : 'stamp'} />,
              })}
            </span>
            {!incident.open && <span>{t('incident.unrecordedShort')}</span>}
          </>
        )}
      </p>
      {components.length > 0 && (
        <p className="quiet">
          <Names components={components} most={NAMES} />
        </p>
      )}
      {latest && (
        <p className="excerpt" {...news(latest, name)}>
          {plainText(latest.body, EXCERPT)}
        </p>
      )}
      {postmortemAt !== null && (
        <p className="more">
          <a href={`/incidents/${id}/postmortem`}>
            {t('incident.readPostmortem')}
            <span className="unseen"> {t('incident.postmortemOf', { name })}</span>
          </a>
        </p>
      )}
    </article>
  );
}
