import type { Metadata } from 'next';
import { pageOf } from '#app/admin/read.ts';
import { LogFilter } from '#components/staff/log/log-filter.tsx';
import { LogList } from '#components/staff/log/log-list.tsx';
import { ScreenLink } from '#components/staff/screen-link.tsx';
import { staff } from '#lib/auth/actor.ts';
import { type Query, words } from '#lib/http/query.ts';
import { isEventTopic } from '#lib/domain/event-topic.ts';
import { everybody, eventLog, everyToken } from '#lib/reads/log.ts';

export const metadata: Metadata = { title: 'Log' };

export default async function Log({ searchParams }: { readonly searchParams: Promise<Query> }) {
  await staff();
  const asked = await searchParams;
  const topic = isEventTopic(asked.about) ? asked.about : null;
  const by = /^\w{1,40}$/.test(words(asked.by)) ? words(asked.by) : null;
  const before = /^\d{1,15}$/.test(words(asked.before)) ? Number(words(asked.before)) : null;
  const [log, people, tokens, page] = await Promise.all([
    eventLog({ topic, by, before }),
    everybody(),
    everyToken(),
    pageOf(),
  ]);
  const zone = page?.timeZone ?? 'UTC';
  const address = (more: Record<string, string>) =>
    `/admin/log?${new URLSearchParams({ ...(topic ? { about: topic } : {}), ...(by ? { by } : {}), ...more }).toString()}`;
  return (
    <>
      <div className="screen-head">
        <h1>Log</h1>
        <p>Every change of the page, and who made it. Times in {zone}.</p>
      </div>
      <LogFilter topic={topic} by={by} people={people} tokens={tokens} />
      {log.events.length > 0 ? (
        <LogList events={log.events} zone={zone} />
      ) : (
        <p className="empty">Nothing of this kind has happened{before === null ? ' yet' : ' before that'}.</p>
      )}
      <nav className="actions" aria-label="Pages of the log">
        {before !== null && <ScreenLink href={address({})}>Newest</ScreenLink>}
        {log.next !== null && (
          <ScreenLink href={address({ before: String(log.next) })} rel="next">
            Older
          </ScreenLink>
        )}
      </nav>
    </>
  );
}
