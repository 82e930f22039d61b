import type { Metadata } from 'next';
import { desk, found } from '#app/admin/desk.ts';
import { askAgain, release, remove } from '#app/admin/subscribers/actions.ts';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { eventTitle } from '#components/staff/sending/event-title.ts';
import { ToldList } from '#components/staff/sending/told-list.tsx';
import { SubscriberFacts } from '#components/staff/subscribers/subscriber-facts.tsx';
import { choicePhrase } from '#components/staff/subscribers/subscriber-words.ts';
import { shownAddress, withoutMailboxes } from '#lib/domain/shown-address.ts';
import { subscriberForStaff } from '#lib/reads/subscriber.ts';

export const metadata: Metadata = { title: 'Subscriber' };

export default async function Subscriber({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { zone, now, may } = await desk();
  const { row, choice, told } = await found(subscriberForStaff((await params).id));
  const mayWork = may('subscriber.invite');
  const said = (reason: string | null) => (reason === null || mayWork ? reason : withoutMailboxes(reason));
  const { id, channel, status, complainedAt } = row;
  const values = { subscriberId: id };
  const act =
    !mayWork || complainedAt !== null
      ? null
      : status === 'quarantined'
        ? { action: release, name: 'Take out of quarantine' }
        : status === 'unconfirmed'
          ? { action: askAgain, name: 'Send the confirmation again' }
          : null;
  return (
    <>
      <header className="screen-head">
        <h1 className="subscriber-address">
          {shownAddress(channel, row.address, mayWork) || 'A subscriber who left'}
        </h1>
      </header>
      <SubscriberFacts
        {...row}
        reason={said(row.reason)}
        contact={row.contact && shownAddress('email', row.contact, mayWork)}
        phrase={choicePhrase({ ...row, choice })}
        zone={zone}
      />
      {act && (
        <ActionForm key={status} action={act.action} initial={values} label={act.name}>
          <HiddenField name="subscriberId" />
          <p className="form-actions">
            <SubmitButton className="button">{act.name}</SubmitButton>
          </p>
        </ActionForm>
      )}
      <section className="section" aria-labelledby="told">
        <h2 id="told">What they were told</h2>
        <ToldList
          told={told.map(({ type, data, reason, ...one }) => ({
            ...one,
            title: eventTitle(type, data),
            reason: said(reason),
          }))}
          now={now}
          zone={zone}
        />
      </section>
      {may('subscriber.write') && status !== 'left' && (
        <section className="apart">
          <DeleteForm action={remove} act="Remove this subscriber" values={values}>
            Nothing is sent to them any more, what waits for them is withdrawn, and their address is
            forgotten. What they were told stays in the ledger.
          </DeleteForm>
        </section>
      )}
    </>
  );
}
