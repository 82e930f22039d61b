import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { PostmortemList } from '#components/staff/postmortem/postmortem-list.tsx';
import { postmortemsList } from '#lib/reads/postmortem.ts';

export const metadata: Metadata = { title: 'Postmortems' };

export default async function Postmortems() {
  const { zone, now } = await desk();
  const all = await postmortemsList();
  const published = all.filter((one) => one.publishedAt !== null);
  const drafts = all.filter((one) => one.publishedAt === null && one.version !== null);
  const none = all.filter((one) => one.version === null);
  const grave = none.filter((one) => one.impact === 'major' || one.impact === 'critical');
  const small = none.filter((one) => !grave.includes(one));
  const toWrite = [...drafts, ...grave];
  return (
    <>
      <header className="screen-head">
        <h1>Postmortems</h1>
        <a href="/admin/postmortems/templates">Templates</a>
      </header>
      <section className="section">
        <h2>To write</h2>
        {toWrite.length > 0 ? (
          <PostmortemList postmortems={toWrite} now={now} zone={zone} />
        ) : (
          <p className="quiet">
            Nothing waits. After a grave incident is resolved, it stands here until its postmortem is
            published.
          </p>
        )}
      </section>
      {published.length > 0 && (
        <section className="section">
          <h2>Published</h2>
          <PostmortemList postmortems={published} now={now} zone={zone} />
        </section>
      )}
      {small.length > 0 && (
        <details className="more">
          <summary>Smaller incidents without one ({small.length})</summary>
          <PostmortemList postmortems={small} now={now} zone={zone} />
        </details>
      )}
    </>
  );
}
