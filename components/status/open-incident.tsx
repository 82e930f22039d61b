import { Prose } from '#components/ui/prose.tsx';
import { Near } from '#components/time/near.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';
import { Affected } from './affected.tsx';
import { latestWords } from './latest-words.ts';
import { news } from './news.ts';
import { PromisedUpdate } from './promise.tsx';
import { StateText } from './state-text.tsx';

const NAMES = 12;

/** An open incident at the head of the page: its latest words, since when, what it affects, when the next word comes. */
export function OpenIncident(props: { incident: PublishedIncident; now: Instant; zone: string }) {
  const { incident, now, zone } = props;
  const latest = latestWords(incident.updates);
  const address = `/incidents/${incident.id}`;
  return (
    <article className="open-incident" id={`incident-${incident.id}`}>
      <h2>
        <a href={address}>{incident.name}</a>
      </h2>
      <p className="meta">
        <StateText state={incident.status} />
        <span>{rich('home.since', { time: <Near at={incident.startedAt} now={now} zone={zone} /> })}</span>
        {incident.impact !== 'none' && <span>{t(`status.impact.${incident.impact}`)}</span>}
      </p>
      {latest && (
        <div className="latest" {...news(latest, incident.name)}>
          <p className="quiet">
            <Near at={latest.displayAt} now={now} zone={zone} />
          </p>
          <Prose text={latest.body} />
        </div>
      )}
      {incident.nextUpdate && <PromisedUpdate promised={incident.nextUpdate} now={now} zone={zone} />}
      {incident.components.length > 0 && <Affected components={incident.components} most={NAMES} />}
      <p className="more">
        <a href={address}>
          {t('home.updates', { count: incident.updates.length })}
          <span className="unseen"> {t('home.updatesOf', { name: incident.name })}</span>
        </a>
      </p>
    </article>
  );
}
