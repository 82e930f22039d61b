import type { Metadata } from 'next';
import { desk, pickGroups } from '#app/admin/desk.ts';
import { open } from '#app/admin/incidents/actions.ts';
import { IncidentComposer } from '#components/staff/incident/incident-composer.tsx';

export const metadata: Metadata = { title: 'Open an incident' };

export default async function NewIncident() {
  const { zone } = await desk('incident.write');
  return (
    <>
      <header className="screen-head">
        <h1>Open an incident</h1>
      </header>
      <IncidentComposer action={open} groups={await pickGroups()} zone={zone} />
    </>
  );
}
