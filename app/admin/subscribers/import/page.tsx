import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { bringIn } from '#app/admin/subscribers/actions.ts';
import { ImportColumns } from '#components/staff/subscribers/import-columns.tsx';
import { ImportForm } from '#components/staff/subscribers/import-form.tsx';

export const metadata: Metadata = { title: 'Import subscribers' };

export default async function ImportSubscribers() {
  await desk('subscriber.write');
  return (
    <>
      <header className="screen-head">
        <h1>Import subscribers</h1>
        <p>Every row that is right is taken in; each that is not is named here, and why.</p>
      </header>
      <ImportForm action={bringIn} />
      <ImportColumns />
    </>
  );
}
