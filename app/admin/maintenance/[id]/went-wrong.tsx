import { openFrom } from '#app/admin/maintenance/actions.ts';
import { pickGroups } from '#app/admin/desk.ts';
import { LinkList } from '#components/staff/links/link-list.tsx';
import { WentWrongForm } from '#components/staff/maintenance/went-wrong-form.tsx';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { broughtBy } from '#lib/reads/incident-links.ts';
import { toldIfSent } from '#lib/reads/telling/told-if-sent.ts';

interface WentWrongProps {
  readonly maintenance: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly status: MaintenanceStatus;
  };
  readonly componentIds: readonly string[];
  readonly zone: string;
  readonly mayWrite: boolean;
}

/** The incidents that a maintenance brought about, and a way to open one, once it has begun. */
export async function WentWrong({ maintenance, componentIds, zone, mayWrite }: WentWrongProps) {
  const links = await broughtBy(maintenance.id);
  const hasBegun = maintenance.status !== 'scheduled' && maintenance.status !== 'cancelled';
  const mayOpen = mayWrite && hasBegun;
  if (links.length === 0 && !mayOpen) return null;
  return (
    <section className="section">
      <h2>{links.length > 0 ? 'What came of it' : 'If it went wrong'}</h2>
      {links.length > 0 && <LinkList links={links} />}
      {mayOpen && (
        <div>
          <WentWrongForm
            key={`${maintenance.version} ${links.length}`}
            action={openFrom}
            maintenance={maintenance}
            componentIds={componentIds}
            groups={await pickGroups()}
            zone={zone}
            told={await toldIfSent('incident.opened', null)}
          />
        </div>
      )}
    </section>
  );
}
