import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { desk, found } from '#app/admin/desk.ts';
import { retry } from '#app/admin/subscribers/actions.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { ScreenLink } from '#components/staff/screen-link.tsx';
import { messages } from '#components/staff/sending/counted.ts';
import { DeliveryList } from '#components/staff/sending/delivery-list.tsx';
import { eventTitle } from '#components/staff/sending/event-title.ts';
import { StateFilter } from '#components/staff/sending/state-filter.tsx';
import { Time } from '#components/time/time.tsx';
import { shownAddress, withoutMailboxes } from '#lib/domain/shown-address.ts';
import { DELIVERY_STATES } from '#lib/domain/subscriber.ts';
import { type Query, words } from '#lib/http/query.ts';
import { deliveriesOf } from '#lib/reads/deliveries.ts';

export const metadata: Metadata = { title: 'Who was told' };

interface Props {
  readonly params: Promise<{ readonly event: string }>;
  readonly searchParams: Promise<Query>;
}

export default async function Deliveries({ params, searchParams }: Props) {
  const { zone, now, may } = await desk();
  const asked = (await params).event;
  if (!/^\d{1,9}$/.test(asked)) notFound();
  const query = await searchParams;
  const state = DELIVERY_STATES.find((one) => one === query.state) ?? null;
  const after = /^[a-z0-9]{1,40}$/.test(words(query.after)) ? words(query.after) : '';
  const read = await found(deliveriesOf({ eventId: Number(asked), state, after }));
  const { event, told, deliveries, next } = read;
  const mayWork = may('subscriber.invite');
  const path = `/admin/deliveries/${event.id}`;
  const failed = told.counts.failed ?? 0;
  const isTold = Object.keys(told.counts).length > 0;
  return (
    <>
      <header className="screen-head">
        <h1>{eventTitle(event.type, event.data)}</h1>
        <p>
          Who was told of it. Said by {event.actorName}, <Time at={event.at} zone={zone} form="full" />.
        </p>
      </header>
      {isTold && <StateFilter path={path} state={state} counts={told.counts} />}
      {failed > 0 && may('sending.control') && (
        <ActionForm action={retry} initial={{ eventId: String(event.id) }} label="Send again what failed">
          <HiddenField name="eventId" />
          <p>
            {messages(failed)} failed. Once what stood in the way is mended, send again to everybody who is
            still told.
          </p>
          <p className="form-actions">
            <SubmitButton className="button">Send again what failed</SubmitButton>
          </p>
        </ActionForm>
      )}
      {deliveries.length > 0 ? (
        <DeliveryList
          eventId={event.id}
          deliveries={deliveries.map(({ status, failed: attempts, ...one }) => ({
            ...one,
            address: shownAddress(one.channel, one.address, mayWork),
            failed: attempts.map(({ number, at, reason }) => ({
              ...{ number, at },
              reason: mayWork ? reason : withoutMailboxes(reason),
            })),
            mayRetry: one.state === 'failed' && status === 'active',
          }))}
          now={now}
          zone={zone}
          retry={may('sending.control') ? retry : null}
        />
      ) : (
        <p className="empty">
          {state === null && after === '' ? 'Nobody was subscribed to this.' : 'No message is in this state.'}
        </p>
      )}
      <nav className="actions" aria-label="Pages">
        {after !== '' && <ScreenLink href={state ? `${path}?state=${state}` : path}>First</ScreenLink>}
        {next !== null && (
          <ScreenLink
            href={`${path}?${new URLSearchParams({ ...(state ? { state } : {}), after: next })}`}
            rel="next"
          >
            More
          </ScreenLink>
        )}
      </nav>
    </>
  );
}
