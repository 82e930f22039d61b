import type { Metadata } from 'next';
import { desk, pickGroups } from '#app/admin/desk.ts';
import { record } from '#app/admin/incidents/actions.ts';
import { PastIncident } from '#components/staff/incident/past-incident.tsx';

export const metadata: Metadata = { title: 'Enter an incident of the past' };

export default async function Past() {
  const { zone } = await desk('incident.write');
  return (
    <>
      <header className="screen-head">
        <h1>Enter an incident of the past</h1>
        <p>
          With what was said of it and how its components were, from the first word to the last. It counts for
          uptime from the day on which a component’s record begins, and nobody is told.
        </p>
      </header>
      <PastIncident action={record} groups={await pickGroups()} zone={zone} />
    </>
  );
}
