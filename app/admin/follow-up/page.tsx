import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { FollowUpFilter } from '#components/staff/follow-up/follow-up-filter.tsx';
import { FollowUpList } from '#components/staff/follow-up/follow-up-list.tsx';
import { dayOf } from '#lib/domain/time.ts';
import type { Query } from '#lib/http/query.ts';
import { followUp } from '#lib/reads/follow-up.ts';
import { move } from './actions.ts';
import { addressOf, filterOf, NOBODY } from './filter.ts';

export const metadata: Metadata = { title: 'Follow-up' };

export default async function FollowUp({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { zone, now, may } = await desk();
  const filter = filterOf(await searchParams);
  const { items, isCut, owners } = await followUp(filter);
  const address = addressOf(filter);
  const isNarrowed = address !== '/admin/follow-up';
  return (
    <>
      <header className="screen-head">
        <h1>Follow-up</h1>
        <a href="/admin/report">Report</a>
      </header>
      <FollowUpFilter {...filter} owners={owners} nobodyValue={NOBODY} />
      {items.length > 0 ? (
        <FollowUpList
          items={items}
          today={dayOf(now, zone)}
          {...(may('postmortem.write') && { move })}
          list={address.split('?')[1] ?? ''}
        />
      ) : (
        <p className="empty">
          {isNarrowed
            ? 'There is nothing like this.'
            : 'Nothing is open. The action items of all postmortems stand here until they are done.'}
        </p>
      )}
      {isCut && <p className="quiet">These are the first of many. Narrow the list to see the others.</p>}
    </>
  );
}
