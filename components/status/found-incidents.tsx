import { t } from '#lib/i18n/t.ts';
import type { PublishedIncident } from '#lib/published/incident.ts';
import type { NamedComponent } from '#lib/published/named.ts';
import { HistorySearch, type Searched } from './history-search.tsx';
import { IncidentEntry } from './incident-entry.tsx';

/** The search as it was asked, and what it found. */
export function FoundIncidents(props: {
  incidents: readonly PublishedIncident[];
  components: readonly NamedComponent[];
  searched: Searched;
  zone: string;
}) {
  const { incidents, components, searched, zone } = props;
  return (
    <>
      <section aria-labelledby="search">
        <h2 id="search">{t('history.search')}</h2>
        <HistorySearch components={components} searched={searched} />
        <p className="more">
          <a href="/history">{t('history.clear')}</a>
        </p>
      </section>
      {incidents.length === 0 ? (
        <p className="empty">{t('history.nothing')}</p>
      ) : (
        <section aria-labelledby="found">
          <h2 id="found">{t('history.incidents')}</h2>
          {incidents.map((incident) => (
            <IncidentEntry key={incident.id} incident={incident} zone={zone} level={3} year />
          ))}
        </section>
      )}
    </>
  );
}
