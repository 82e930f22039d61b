import type { Metadata } from 'next';
import { pausedOf } from '#app/admin/read.ts';
import { desk } from '#app/admin/desk.ts';
import { ActionForm, SubmitButton } from '#components/staff/form/index.ts';
import { ScreenLink } from '#components/staff/screen-link.tsx';
import { PauseSwitch } from '#components/staff/sending/pause-switch.tsx';
import { SubscriberFilter } from '#components/staff/subscribers/subscriber-filter.tsx';
import { SubscriberList } from '#components/staff/subscribers/subscriber-list.tsx';
import type { Query } from '#lib/http/query.ts';
import { subscriberCounts, subscribersList } from '#lib/reads/subscribers-list.ts';
import { pause, test } from './actions.ts';
import { addressOf, filterOf } from './filter.ts';
import { drawnSubscriber } from './drawn-subscriber.ts';

export const metadata: Metadata = { title: 'Subscribers' };

export default async function Subscribers({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { zone, now, may } = await desk();
  const mayWork = may('subscriber.invite');
  const filter = filterOf(await searchParams, mayWork);
  const [{ subscribers, next }, counts, paused] = await Promise.all([
    subscribersList(filter),
    subscriberCounts(),
    pausedOf(),
  ]);
  const { search, channel, status, before } = filter;
  const isNarrowed = search !== '' || channel !== null || status !== null;
  const { left: _, ...present } = counts;
  const here = Object.values(present).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <header className="screen-head">
        <h1>Subscribers</h1>
        <p className="actions">
          {may('subscriber.write') && <a href="/admin/subscribers/export.csv">Export a list</a>}
          {may('subscriber.write') && <a href="/admin/subscribers/import">Import a list</a>}
          {mayWork && (
            <a className="button button-primary" href="/admin/subscribers/new">
              Add a subscriber
            </a>
          )}
        </p>
      </header>
      <SubscriberFilter {...{ search, channel, status, counts }} maySearch={mayWork} />
      {!isNarrowed && here > 0 && (
        <p className="quiet">
          {here === 1 ? '1 subscriber' : `${here.toLocaleString('en')} subscribers, the newest first`}
        </p>
      )}
      {subscribers.length > 0 ? (
        <SubscriberList
          subscribers={subscribers.map((row) => drawnSubscriber(row, mayWork))}
          now={now}
          zone={zone}
        />
      ) : (
        <p className="empty">
          {isNarrowed || before
            ? 'Nobody like this.'
            : 'Nobody is told yet. Visitors subscribe from the page by themselves; you can add people here, one by one or from a list.'}
        </p>
      )}
      {(before !== null || next !== null) && (
        <nav className="actions" aria-label="Pages">
          {before !== null && <ScreenLink href={addressOf({ ...filter, before: null })}>Newest</ScreenLink>}
          {next !== null && (
            <ScreenLink href={addressOf({ ...filter, before: next })} rel="next">
              Older
            </ScreenLink>
          )}
        </nav>
      )}
      {may('sending.control') && (
        <section className="section" aria-labelledby="sending">
          <h2 id="sending">Sending</h2>
          <ActionForm action={test} label="Test message">
            <p>
              See what subscribers get: the last update, by mail, at once, to your own address and to nobody
              else.
            </p>
            <p className="form-actions">
              <SubmitButton className="button">Send me a test message</SubmitButton>
            </p>
          </ActionForm>
          {paused === null && <PauseSwitch pause={pause} />}
        </section>
      )}
    </>
  );
}
