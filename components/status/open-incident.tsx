import { Prose } from '#components/ui/prose.tsx';
import { Time } from '#components/time/time.tsx';
import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';
import { Affected } from './affected.tsx';
import { PromisedUpdate } from './promise.tsx';
import { StateText } from './state-text.tsx';

/** An open incident at the head of the page: its latest words, since when, what it affects, when the next word comes. */
export function OpenIncident({ incident, zone }: { incident: PublishedIncident; zone: string }) {
  const latest = incident.updates[0];
  const address = `/incidents/${incident.id}`;
  return (
    <article className="open-incident">
      <h2>
        <a href={address}>{incident.name}</a>
      </h2>
      <p className="meta">
        <StateText state={incident.status} />
        <span>{rich('home.since', { time: <Time at={incident.startedAt} zone={zone} /> })}</span>
        {incident.impact !== 'none' && <span>{t(`status.impact.${incident.impact}`)}</span>}
      </p>
      {latest && (
        <div className="latest">
          <p className="quiet">
            <Time at={latest.displayAt} zone={zone} />
          </p>
          <Prose text={latest.body} />
        </div>
      )}
      {incident.nextUpdate && <PromisedUpdate promised={incident.nextUpdate} zone={zone} />}
      {incident.components.length > 0 && <Affected components={incident.components} />}
      <p className="more">
        <a href={address}>
          {t('home.updates', { count: incident.updates.length })}
          <span className="unseen"> {t('home.updatesOf', { name: incident.name })}</span>
        </a>
      </p>
    </article>
  );
}
