import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { edit, removeUpdate } from '#app/admin/incidents/actions.ts';
import { desk, found, pickGroups } from '#app/admin/desk.ts';
import { UpdateScreen } from '#components/staff/incident/update-screen.tsx';
import { incidentForStaff } from '#lib/reads/incident.ts';

export const metadata: Metadata = { title: 'Edit an update' };

interface Props {
  readonly params: Promise<{ readonly id: string; readonly update: string }>;
}

export default async function EditUpdate({ params }: Props) {
  const { zone, now } = await desk('incident.write');
  const { id, update: updateId } = await params;
  const { incident, updates } = await found(incidentForStaff(id));
  const update = updates.find((one) => one.id === updateId);
  if (!update) notFound();
  return (
    <UpdateScreen
      of={{ name: incident.name, path: `/admin/incidents/${id}`, id: { incidentId: id } }}
      update={update}
      edit={edit}
      remove={removeUpdate}
      groups={await pickGroups()}
      now={now}
      zone={zone}
    />
  );
}
