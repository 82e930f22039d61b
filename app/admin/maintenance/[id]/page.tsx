import type { Metadata } from 'next';
import { desk, found, pickGroups } from '#app/admin/desk.ts';
import { saidBefore, TakenBackNotice, Undo } from '#app/admin/undo/undo.tsx';
import { remove } from '#app/admin/maintenance/actions.ts';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { MaintenanceHead } from '#components/staff/maintenance/maintenance-head.tsx';
import { OverlapNotice } from '#components/staff/maintenance/overlap-notice.tsx';
import { StaffTimeline } from '#components/staff/staff-timeline.tsx';
import { maintenanceWord } from '#components/staff/words.ts';
import { isEnded } from '#lib/domain/maintenance.ts';
import { drawn } from '#app/admin/drawn-timeline.ts';
import { saidAgain } from '#lib/forms/said-again.ts';
import { type Query, words } from '#lib/http/query.ts';
import { seriesNames } from '#lib/reads/maintenance-series.ts';
import { overlapsWith } from '#lib/reads/overlaps.ts';
import { maintenanceForStaff } from '#lib/reads/maintenance.ts';
import { toldOfMaintenance } from '#lib/reads/telling/told-if-sent.ts';
import { toldBy } from '#lib/reads/told.ts';
import { Acts } from './acts.tsx';
import { WentWrong } from './went-wrong.tsx';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await desk();
  return { title: (await found(maintenanceForStaff((await params).id))).maintenance.name };
}

export default async function Maintenance({ params, searchParams }: Props) {
  const { zone, now, may } = await desk();
  const read = await found(maintenanceForStaff((await params).id));
  const { maintenance, componentIds, names } = read;
  const told = await toldBy(maintenance.id);
  const mayWrite = may('maintenance.write');
  const { seriesId, scheduledFor: from, scheduledUntil: until } = maintenance;
  const series =
    seriesId === null ? null : { id: seriesId, name: (await seriesNames([seriesId])).get(seriesId) ?? '' };
  const overlaps = isEnded(maintenance.status)
    ? []
    : await overlapsWith({ windows: [{ from, until }], componentIds, maintenanceId: maintenance.id });
  const query = await searchParams;
  const back = await saidBefore(query, maintenance.id);
  return (
    <>
      <MaintenanceHead
        maintenance={maintenance}
        components={componentIds.map((id) => names[id] ?? '')}
        now={now}
        zone={zone}
      />
      {series && (
        <p className="quiet">
          One date of a series: <a href={`/admin/maintenance/series/${series.id}`}>{series.name}</a>. What is
          changed here stays, whatever becomes of the series.
        </p>
      )}
      <OverlapNotice overlaps={overlaps} zone={zone} />
      {back && <TakenBackNotice {...back} words="What you wrote is in the form below." />}
      {mayWrite && <Undo parent={{ maintenanceId: maintenance.id }} query={query} />}
      {mayWrite && (
        <Acts
          key={`${maintenance.version} ${read.updates[0]?.id} ${words(query.again)}`}
          maintenance={maintenance}
          componentIds={componentIds}
          groups={await pickGroups()}
          zone={zone}
          told={await toldOfMaintenance(maintenance.id)}
          again={back && { of: back.of, values: saidAgain(back.said, zone) }}
        />
      )}
      <WentWrong maintenance={maintenance} componentIds={componentIds} zone={zone} mayWrite={mayWrite} />
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
