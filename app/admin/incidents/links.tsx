import { LinkForm } from '#components/staff/links/link-form.tsx';
import { LinkList } from '#components/staff/links/link-list.tsx';
import { MergeForm } from '#components/staff/links/merge-form.tsx';
import { SplitForm } from '#components/staff/links/split-form.tsx';
import { linksForStaff } from '#lib/reads/incident-links.ts';
import { link, merge, split, unlink } from './link-actions.ts';

interface LinksProps {
  readonly incidentId: string;
  readonly mayWrite: boolean;
}

/** What an incident has to do with others, and what can be made of it: one section of its screen. */
export async function Links({ incidentId, mayWrite }: LinksProps) {
  const { links, isOver, open, incidents, maintenances, components } = await linksForStaff(incidentId);
  if (links.length === 0 && !mayWrite) return null;
  return (
    <section className="section" id="links">
      <h2>What it has to do with</h2>
      <LinkList links={links} incidentId={incidentId} {...(mayWrite ? { unlink } : {})} />
      {mayWrite && (
        <div>
          <LinkForm
            key={links.length}
            action={link}
            incidentId={incidentId}
            incidents={incidents}
            maintenances={maintenances}
          />
          {!isOver && open.length > 0 && <MergeForm action={merge} incidentId={incidentId} open={open} />}
          {!isOver && components.length > 1 && (
            <SplitForm action={split} incidentId={incidentId} components={components} />
          )}
        </div>
      )}
    </section>
  );
}
