import type { Metadata } from 'next';
import { desk, pickGroups } from '#app/admin/desk.ts';
import { offered } from '#app/admin/offered-templates.ts';
import { saidBefore, TakenBackNotice } from '#app/admin/undo/undo.tsx';
import { open } from '#app/admin/incidents/actions.ts';
import { IncidentComposer } from '#components/staff/incident/incident-composer.tsx';
import { fillIncident } from '#lib/forms/template.ts';
import { saidAgain } from '#lib/forms/said-again.ts';
import type { Query } from '#lib/http/query.ts';
import { toldIfSent } from '#lib/reads/telling/told-if-sent.ts';

export const metadata: Metadata = { title: 'Open an incident' };

export default async function NewIncident({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { zone, checklist } = await desk('incident.write');
  const query = await searchParams;
  const back = await saidBefore(query, null);
  const again = back?.of === 'incident.opened' ? saidAgain(back.said, zone) : undefined;
  const told = await toldIfSent('incident.opened', null);
  return (
    <>
      <header className="screen-head">
        <h1>Open an incident</h1>
      </header>
      {back && again && (
        <TakenBackNotice {...back} words="The incident is gone, and what you wrote is in the form below." />
      )}
      <IncidentComposer
        action={open}
        groups={await pickGroups()}
        zone={zone}
        told={told}
        again={again}
        checklist={checklist}
        {...await offered('incident', fillIncident, query)}
      />
    </>
  );
}
