import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { desk } from '#app/admin/desk.ts';
import { changeOneGroup, removeOneGroup } from '#app/admin/components/actions.ts';
import { GroupForm } from '#components/staff/component/group-form.tsx';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { componentsForStaff } from '#lib/reads/components.ts';

export const metadata: Metadata = { title: 'Edit a group' };

export default async function EditGroup({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  await desk('component.write');
  const { id } = await params;
  const group = (await componentsForStaff()).groups.find((one) => one.id === id);
  if (!group) notFound();
  return (
    <>
      <header className="screen-head">
        <h1>{group.name}</h1>
        <a href="/admin/components">All components</a>
      </header>
      <GroupForm
        action={changeOneGroup}
        existing
        initial={{
          groupId: id,
          version: String(group.version),
          name: group.name,
          description: group.description ?? '',
        }}
      />
      <section className="apart">
        <DeleteForm action={removeOneGroup} act="Remove this group" values={{ groupId: id }}>
          Only the heading goes: its components stay where they are.
        </DeleteForm>
      </section>
    </>
  );
}
