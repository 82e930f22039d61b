import type { Metadata } from 'next';
import { pausedOf } from '#app/admin/read.ts';
import { CalmDesk } from '#components/staff/dashboard/calm-desk.tsx';
import { MaintenanceNow } from '#components/staff/dashboard/maintenance-now.tsx';
import { isLook, NeedsALook } from '#components/staff/dashboard/needs-a-look.tsx';
import { OpenIncidents } from '#components/staff/dashboard/open-incidents.tsx';
import { OverdueItems } from '#components/staff/dashboard/overdue-items.tsx';
import { UntoldComponents } from '#components/staff/dashboard/untold-components.tsx';
import { UnwrittenPostmortems } from '#components/staff/dashboard/unwritten-postmortems.tsx';
import { PauseSwitch } from '#components/staff/sending/pause-switch.tsx';
import { Troubles } from '#components/staff/sending/troubles.tsx';
import { dayOf } from '#lib/domain/time.ts';
import { plainText } from '#lib/markdown.ts';
import { componentsForStaff } from '#lib/reads/components.ts';
import { guardsNow } from '#lib/reads/guards.ts';
import { overdueItems } from '#lib/reads/follow-up.ts';
import { openNow } from '#lib/reads/open-now.ts';
import { troubles } from '#lib/reads/sending.ts';
import { desk } from './desk.ts';
import { pause } from './subscribers/actions.ts';

export const metadata: Metadata = { title: 'Dashboard' };

export default async function Dashboard() {
  const { zone, now, may } = await desk();
  const { incidents, running, upcoming, unwell, unwritten } = await openNow();
  const open = incidents.map((incident) => ({ ...incident, lastWords: plainText(incident.lastWords, 280) }));
  const told = new Set(incidents.flatMap((incident) => incident.components.map((one) => one.componentId)));
  const guards = await guardsNow();
  const looks = guards.filter(isLook);
  const overdue = await overdueItems(dayOf(now, zone));
  const guarded = new Set(guards.map(({ subjectId }) => subjectId));
  const untold = unwell.filter(({ id, own }) => own !== 'operational' && !told.has(id) && !guarded.has(id));
  const inTheWay = await troubles();
  const calm = open.length === 0 && running.length === 0 && untold.length === 0 && guards.length === 0;
  return (
    <>
      <header className="screen-head">
        <h1>{headline(open.length)}</h1>
        {may('incident.write') && (
          <a className="button button-primary button-large" href="/admin/incidents/new" data-key="o">
            Open an incident
          </a>
        )}
      </header>
      {inTheWay.length > 0 && <Troubles troubles={inTheWay} now={now} zone={zone} />}
      {looks.length > 0 && (
        <NeedsALook guards={looks} now={now} zone={zone} mayWrite={may('incident.write')} />
      )}
      {calm && (
        <CalmDesk
          hasComponents={(await componentsForStaff()).components.length > 0}
          mayAdd={may('component.write')}
        />
      )}
      {open.length > 0 && <OpenIncidents incidents={open} now={now} zone={zone} />}
      {untold.length > 0 && <UntoldComponents components={untold} />}
      {overdue > 0 && <OverdueItems count={overdue} />}
      {unwritten.length > 0 && <UnwrittenPostmortems incidents={unwritten} now={now} zone={zone} />}
      <MaintenanceNow running={running} coming={upcoming} now={now} zone={zone} />
      {may('sending.control') && (await pausedOf()) === null && (
        <section className="apart">
          <PauseSwitch pause={pause} />
        </section>
      )}
    </>
  );
}

function headline(open: number): string {
  if (open === 0) return 'Nothing is open';
  return open === 1 ? 'One incident is open' : `${open} incidents are open`;
}
