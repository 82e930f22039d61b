import { change, remove } from '#app/admin/incidents/actions.ts';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { IncidentFacts } from '#components/staff/incident/incident-facts.tsx';

/** What is rarely touched: name and impact, and deleting it. */
export function Settled({
  incident,
}: {
  readonly incident: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly impactOverride: string | null;
  };
}) {
  return (
    <>
      <section className="section">
        <h2>Name and impact</h2>
        <IncidentFacts key={incident.version} action={change} incident={incident} />
      </section>
      <section className="apart">
        <DeleteForm action={remove} act="Delete this incident" values={{ incidentId: incident.id }}>
          Its updates, its notes and its postmortem go with it, and its address answers “not found”. What is
          over is resolved instead; delete what never happened.
        </DeleteForm>
      </section>
    </>
  );
}
