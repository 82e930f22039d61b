import type { Metadata } from 'next';
import { CalmDesk } from '#components/staff/dashboard/calm-desk.tsx';
import { MaintenanceNow } from '#components/staff/dashboard/maintenance-now.tsx';
import { OpenIncidents } from '#components/staff/dashboard/open-incidents.tsx';
import { UntoldComponents } from '#components/staff/dashboard/untold-components.tsx';
import { UnwrittenPostmortems } from '#components/staff/dashboard/unwritten-postmortems.tsx';
import { plainText } from '#lib/markdown.ts';
import { componentsForStaff } from '#lib/reads/components.ts';
import { openNow } from '#lib/reads/open-now.ts';
import { desk } from './desk.ts';

export const metadata: Metadata = { title: 'Dashboard' };

export default async function Dashboard() {
  const { zone, now, may } = await desk();
  const { incidents, running, upcoming, unwell, unwritten } = await openNow();
  const open = incidents.map((incident) => ({ ...incident, lastWords: plainText(incident.lastWords, 280) }));
  const told = new Set(incidents.flatMap((incident) => incident.components.map((one) => one.componentId)));
  const untold = unwell.filter(({ id, own }) => own !== 'operational' && !told.has(id));
  const calm = open.length === 0 && running.length === 0 && untold.length === 0;
  return (
    <>
      <header className="screen-head">
        <h1>{headline(open.length)}</h1>
        {may('incident.write') && (
          <a className="button button-primary button-large" href="/admin/incidents/new">
            Open an incident
          </a>
        )}
      </header>
      {calm && (
        <CalmDesk
          hasComponents={(await componentsForStaff()).components.length > 0}
          mayAdd={may('component.write')}
        />
      )}
      {open.length > 0 && <OpenIncidents incidents={open} now={now} zone={zone} />}
      {untold.length > 0 && <UntoldComponents components={untold} />}
      {unwritten.length > 0 && <UnwrittenPostmortems incidents={unwritten} now={now} zone={zone} />}
      <MaintenanceNow running={running} coming={upcoming} now={now} zone={zone} />
    </>
  );
}

function headline(open: number): string {
  if (open === 0) return 'Nothing is open';
  return open === 1 ? 'One incident is open' : `${open} incidents are open`;
}
