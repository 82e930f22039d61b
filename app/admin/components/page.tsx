import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { ComponentForm } from '#components/staff/component/component-form.tsx';
import { GroupForm } from '#components/staff/component/group-form.tsx';
import { dayOf } from '#lib/domain/time.ts';
import { componentsForStaff } from '#lib/reads/components.ts';
import { add, addOneGroup } from './actions.ts';
import { OrderedComponents } from './ordered.tsx';

export const metadata: Metadata = { title: 'Components' };

export default async function Components() {
  const { zone, now, may } = await desk();
  const read = await componentsForStaff();
  const count = read.components.length + read.groups.length;
  const initial = {
    status: 'operational',
    showUptime: 'true',
    onlyShowIfDegraded: 'false',
    startDate: dayOf(now, zone),
  };
  return (
    <>
      <header className="screen-head">
        <h1>Components</h1>
        <p>What your customers use, by the names they know. Visitors see it in this order.</p>
      </header>
      {read.components.length === 0 && (
        <p className="empty">
          None yet. Begin with three to ten: a website, an API, the parts that can break by themselves.
        </p>
      )}
      {count > 0 && <OrderedComponents read={read} may={may} />}
      {may('component.write') && (
        // Added, it begins anew and empty.
        <section className="section" key={count}>
          <details className="act" open={read.components.length === 0}>
            <summary>
              <strong>Add a component</strong>
            </summary>
            <ComponentForm action={add} initial={initial} groups={read.groups} />
          </details>
          <details className="act">
            <summary>
              <strong>Add a group</strong> <span className="quiet">a heading over several components</span>
            </summary>
            <GroupForm action={addOneGroup} initial={{}} />
          </details>
        </section>
      )}
    </>
  );
}
