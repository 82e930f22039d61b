import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { edit, removeUpdate } from '#app/admin/incidents/actions.ts';
import { desk, found, pickGroups } from '#app/admin/desk.ts';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { UpdateEditor } from '#components/staff/incident/update-editor.tsx';
import { localInstant } from '#lib/forms/instant.ts';
import { incidentForStaff } from '#lib/reads/incident.ts';

export const metadata: Metadata = { title: 'Edit an update' };

interface Props {
  readonly params: Promise<{ readonly id: string; readonly update: string }>;
}

export default async function EditUpdate({ params }: Props) {
  const { zone } = await desk('incident.write');
  const { id, update: updateId } = await params;
  const { incident, updates } = await found(incidentForStaff(id));
  const update = updates.find((one) => one.id === updateId);
  if (!update) notFound();
  return (
    <>
      <header className="screen-head">
        <h1>Edit an update</h1>
        <p>
          <a href={`/admin/incidents/${id}`}>{incident.name}</a>
        </p>
      </header>
      <UpdateEditor
        action={edit}
        parent={{ incidentId: id }}
        update={update}
        times={{
          displayAt: localInstant(update.displayAt, zone),
          nextUpdateBy: localInstant(update.nextUpdateBy, zone),
        }}
        groups={await pickGroups()}
        zone={zone}
      />
      <section className="apart">
        <DeleteForm
          action={removeUpdate}
          act="Delete this update"
          values={{ updateId, incidentId: id, version: String(update.version) }}
        >
          It disappears from the page. Its words stay in the log, because readers have seen them.
        </DeleteForm>
      </section>
    </>
  );
}
