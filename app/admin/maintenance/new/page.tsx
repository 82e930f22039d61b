import type { Metadata } from 'next';
import { desk, pickGroups } from '#app/admin/desk.ts';
import { saidBefore, TakenBackNotice } from '#app/admin/undo/undo.tsx';
import { offered } from '#app/admin/offered-templates.ts';
import { schedule } from '#app/admin/maintenance/actions.ts';
import { MaintenanceForm } from '#components/staff/maintenance/maintenance-form.tsx';
import { dayOf, isDay } from '#lib/domain/time.ts';
import { type Query, words } from '#lib/http/query.ts';
import { planValues } from '#lib/forms/plan-values.ts';
import { zoneOptions } from '#lib/forms/zones.ts';
import { USUAL_PLAN } from '#lib/domain/usual-plan.ts';
import { fillMaintenance } from '#lib/forms/template.ts';
import { saidAgain } from '#lib/forms/said-again.ts';
import { toldIfSent } from '#lib/reads/telling/told-if-sent.ts';

export const metadata: Metadata = { title: 'Schedule maintenance' };

export default async function NewMaintenance({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { zone, now } = await desk('maintenance.write');
  const query = await searchParams;
  const back = await saidBefore(query, null);
  const again = back?.of === 'maintenance.scheduled' ? saidAgain(back.said, zone) : undefined;
  const asked = words(query.day);
  // The night before dawn is when most of it is done; without a day, both are left to the person.
  const day = isDay(asked) && asked >= dayOf(now, zone) ? asked : null;
  return (
    <>
      <header className="screen-head">
        <h1>Schedule maintenance</h1>
      </header>
      {back && again && (
        <TakenBackNotice
          {...back}
          words="The maintenance is gone, and what you wrote is in the form below."
        />
      )}
      <MaintenanceForm
        action={schedule}
        groups={await pickGroups()}
        zone={zone}
        zones={zoneOptions(zone)}
        told={await toldIfSent('maintenance.scheduled', null)}
        begin={{
          scheduledFor: { local: day ? `${day}T02:00` : '', zone },
          scheduledUntil: { local: day ? `${day}T03:00` : '', zone },
          ...planValues({ ...USUAL_PLAN, autoStart: true, autoComplete: true, remindBefore: [24, 1] }),
          ...{ repeats: 'never', every: '1', ends: 'never', seriesZone: zone, announce: 'false' },
          notify: 'true',
        }}
        again={again}
        {...await offered('maintenance', fillMaintenance, query)}
      />
    </>
  );
}
