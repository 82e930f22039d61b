import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { edit, removeUpdate } from '#app/admin/maintenance/actions.ts';
import { desk, found, pickGroups } from '#app/admin/desk.ts';
import { UpdateScreen } from '#components/staff/incident/update-screen.tsx';
import { maintenanceForStaff } from '#lib/reads/maintenance.ts';

export const metadata: Metadata = { title: 'Edit an update' };

interface Props {
  readonly params: Promise<{ readonly id: string; readonly update: string }>;
}

export default async function EditUpdate({ params }: Props) {
  const { zone, now } = await desk('incident.write');
  const { id, update: updateId } = await params;
  const { maintenance, updates } = await found(maintenanceForStaff(id));
  const update = updates.find((one) => one.id === updateId);
  if (!update) notFound();
  return (
    <UpdateScreen
      of={{ name: maintenance.name, path: `/admin/maintenance/${id}`, id: { maintenanceId: id } }}
      update={update}
      edit={edit}
      remove={removeUpdate}
      groups={await pickGroups()}
      now={now}
      zone={zone}
    />
  );
}
