import type { Metadata } from 'next';
import { desk, pickGroups } from '#app/admin/desk.ts';
import { add } from '#app/admin/subscribers/actions.ts';
import { AddForm } from '#components/staff/subscribers/add-form.tsx';
import { componentsForStaff } from '#lib/reads/components.ts';
import { CHANNELS_TO_ADD } from '#lib/verbs/add-subscriber.ts';

export const metadata: Metadata = { title: 'Add a subscriber' };

export default async function NewSubscriber() {
  const { may } = await desk('subscriber.invite');
  const { groups } = await componentsForStaff();
  return (
    <>
      <header className="screen-head">
        <h1>Add a subscriber</h1>
      </header>
      <AddForm
        action={add}
        channels={CHANNELS_TO_ADD}
        groups={await pickGroups()}
        named={groups.map(({ id, name }) => ({ id, name }))}
        mayConfirm={may('subscriber.write')}
      />
    </>
  );
}
