import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { desk } from '#app/admin/desk.ts';
import { change, remove } from '#app/admin/components/actions.ts';
import { ComponentForm } from '#components/staff/component/component-form.tsx';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { componentsForStaff } from '#lib/reads/components.ts';

export const metadata: Metadata = { title: 'Edit a component' };

export default async function EditComponent({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  await desk('component.write');
  const { id } = await params;
  const { components, groups } = await componentsForStaff();
  const component = components.find((one) => one.id === id);
  if (!component) notFound();
  return (
    <>
      <header className="screen-head">
        <h1>{component.name}</h1>
        <a href="/admin/components">All components</a>
      </header>
      <ComponentForm
        action={change}
        existing
        groups={groups}
        initial={{
          componentId: id,
          version: String(component.version),
          name: component.name,
          description: component.description ?? '',
          groupId: component.groupId ?? '',
          startDate: component.startDateGiven ? component.startDate : '',
          showUptime: String(component.showUptime),
          onlyShowIfDegraded: String(component.onlyShowIfDegraded),
        }}
      />
      <section className="apart">
        <DeleteForm action={remove} act="Remove this component" values={{ componentId: id }}>
          It leaves the page, with its uptime. Incidents and maintenances of the past go on naming it.
        </DeleteForm>
      </section>
    </>
  );
}
