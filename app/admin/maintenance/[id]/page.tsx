import type { Metadata } from 'next';
import { desk, found, pickGroups } from '#app/admin/desk.ts';
import { remove } from '#app/admin/maintenance/actions.ts';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { MaintenanceHead } from '#components/staff/maintenance/maintenance-head.tsx';
import { StaffTimeline } from '#components/staff/staff-timeline.tsx';
import { maintenanceWord } from '#components/staff/words.ts';
import { drawn } from '#app/admin/drawn-timeline.ts';
import { maintenanceForStaff } from '#lib/reads/maintenance.ts';
import { toldBy } from '#lib/reads/told.ts';
import { Acts } from './acts.tsx';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await desk();
  return { title: (await found(maintenanceForStaff((await params).id))).maintenance.name };
}

export default async function Maintenance({ params }: Props) {
  const { zone, now, may } = await desk();
  const read = await found(maintenanceForStaff((await params).id));
  const { maintenance, componentIds, names } = read;
  const told = await toldBy(maintenance.id);
  const mayWrite = may('maintenance.write');
  return (
    <>
      <MaintenanceHead
        maintenance={maintenance}
        components={componentIds.map((id) => names[id] ?? '')}
        now={now}
        zone={zone}
      />
      {mayWrite && (
        <Acts
          key={`${maintenance.version} ${read.updates[0]?.id}`}
          maintenance={maintenance}
          componentIds={componentIds}
          groups={await pickGroups()}
          zone={zone}
        />
      )}
      <section className="section">
        <h2>Timeline</h2>
        <StaffTimeline
          updates={drawn(
            read,
            maintenanceWord,
            mayWrite ? (id) => `/admin/maintenance/${maintenance.id}/updates/${id}` : undefined,
            told.updates,
          )}
          now={now}
          zone={zone}
        />
      </section>
      {mayWrite && (
        <section className="apart">
          <DeleteForm
            action={remove}
            act="Delete this maintenance"
            values={{ maintenanceId: maintenance.id }}
          >
            Its updates go with it, and its address answers “not found”. What will not take place is cancelled
            instead; delete what was entered by mistake.
          </DeleteForm>
        </section>
      )}
    </>
  );
}
