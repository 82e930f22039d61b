import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { Pager } from '#components/staff/pager.tsx';
import { IncidentList } from '#components/staff/incident/incident-list.tsx';
import { SearchForm } from '#components/staff/search-form.tsx';
import { incidentsList } from '#lib/reads/incidents-list.ts';
import { pageNumber, type Query, words } from '#lib/http/query.ts';

export const metadata: Metadata = { title: 'Incidents' };

export default async function Incidents({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { zone, now, may } = await desk();
  const query = await searchParams;
  const search = words(query.q);
  const { incidents, total, page, pages } = await incidentsList({ search, page: pageNumber(query.page) });
  return (
    <>
      <header className="screen-head">
        <h1>Incidents</h1>
        {may('incident.write') && (
          <p className="form-actions">
            <a href="/admin/incidents/past">Enter one of the past</a>
            <a className="button button-primary" href="/admin/incidents/new">
              Open an incident
            </a>
          </p>
        )}
      </header>
      <SearchForm action="/admin/incidents" label="Find incidents by their words" search={search} />
      <IncidentList incidents={incidents} now={now} zone={zone} search={search} />
      <Pager
        path="/admin/incidents"
        search={search}
        page={page}
        pages={pages}
        total={total}
        noun="incident"
      />
    </>
  );
}
