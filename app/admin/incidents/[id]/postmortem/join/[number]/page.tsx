import type { Metadata } from 'next';
import { desk, found } from '#app/admin/desk.ts';
import { CollisionForm } from '#components/staff/postmortem/join/collision-form.tsx';
import { shownCollision } from '#components/staff/postmortem/join/shown-collision.tsx';
import { PostmortemTitle } from '#components/staff/postmortem/postmortem-title.tsx';
import { Ago } from '#components/time/ago.tsx';
import { pageNumber } from '#lib/http/query.ts';
import { collisionOf } from '#lib/reads/drafting/collision.ts';
import { settle } from './actions.ts';

export const metadata: Metadata = { title: 'Two texts for the same lines' };

interface Props {
  readonly params: Promise<{ readonly id: string; readonly number: string }>;
}

export default async function Join({ params }: Props) {
  const { zone, now } = await desk('postmortem.write');
  const { id, number } = await params;
  const { incident, version, mine, collisions } = await found(collisionOf(id, pageNumber(number)));
  const names = mine.meanwhile?.names ?? [];
  const shown = collisions.map(shownCollision);
  const choices = shown.map(({ theirs, mine, isText }) => ({
    way: '',
    ...(isText && { edited: [theirs, mine].filter(Boolean).join('\n') }),
  }));
  return (
    <>
      <PostmortemTitle title="Two texts for the same lines" incident={incident} />
      <p>
        {names.length > 0 ? new Intl.ListFormat('en-GB').format(names) : 'Somebody'} wrote the same lines
        while {mine.byName} did, <Ago at={mine.at} now={now} zone={zone} />. Nothing is lost: all of{' '}
        {mine.byName}’s text is kept as revision {mine.number}, and what did not touch is joined already.
      </p>
      {shown.length === 0 ? (
        <p className="notice">
          Nothing is left to choose.{' '}
          <a href={`/admin/incidents/${incident.id}/postmortem`}>Back to the draft</a>
        </p>
      ) : (
        <CollisionForm
          // Somebody may have written since.
          key={version}
          action={settle}
          initial={{
            incidentId: incident.id,
            number: String(mine.number),
            version: String(version),
            choices,
          }}
          collisions={shown}
          writer={names.length === 1 ? names[0]! : ''}
        />
      )}
    </>
  );
}
