import { staffRoom } from '#app/admin/incidents/actions.ts';
import { OnIt, TakeTheLead } from '#components/staff/room/on-it.tsx';
import { SuggestedStep } from '#components/staff/room/next-step.tsx';
import { RoomBoard } from '#components/staff/room/room-board.tsx';
import { PromisedUpdate } from '#components/status/promise.tsx';
import { headlineText } from '#lib/documents/headline-text.ts';
import { isOver } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { nextStep } from '#lib/domain/next-step.ts';
import { worstFirst } from '#lib/published/incident.ts';
import { readHeadline } from '#lib/published/read.ts';
import type { roomOf } from '#lib/reads/room.ts';

interface BoardProps {
  readonly room: NonNullable<Awaited<ReturnType<typeof roomOf>>>;
  readonly postmortem: 'none' | 'draft' | 'published';
  /** Who looks at it; null for who only reads. */
  readonly me: string | null;
  readonly now: Instant;
  readonly zone: string;
}

/** The next step, and how it stands. */
export async function Board({ room, postmortem, me, now, zone }: BoardProps) {
  const { incident, updates, latest, names, people } = room;
  const over = isOver(incident);
  const person = (id: string | null) => people.find((one) => one.id === id) ?? null;
  const who = { commander: person(incident.commanderId), communications: person(incident.communicationsId) };
  const nextUpdateBy = over ? null : (updates[0]?.nextUpdateBy ?? null);
  const headline = await readHeadline();
  const step = nextStep(
    {
      ...{ status: incident.status, components: latest, isOver: over, nextUpdateBy, postmortem },
      hasCommander: who.commander?.canAct === true,
      lastWordAt: updates[0]?.displayAt ?? incident.startedAt,
      monitoringSince: watchedSince(updates),
    },
    now,
  );
  const unwell = latest.filter(({ status }) => status !== 'operational' && !over);
  return (
    <>
      {me !== null && (
        <SuggestedStep
          step={step}
          path={`/admin/incidents/${incident.id}`}
          take={<TakeTheLead action={staffRoom} incidentId={incident.id} me={me} />}
        />
      )}
      <RoomBoard
        onIt={<OnIt action={staffRoom} incidentId={incident.id} who={who} people={people} me={me} />}
        affected={worstFirst(unwell).map(({ componentId, status }) => ({
          ...{ id: componentId, status, name: names[componentId] ?? '' },
        }))}
        namesAny={latest.length > 0}
        headline={headline && { tone: headline.tone, words: headlineText(headline) }}
        promiseWords={
          nextUpdateBy !== null && (
            <PromisedUpdate
              promised={{ by: nextUpdateBy, late: nextUpdateBy <= now }}
              now={now}
              zone={zone}
            />
          )
        }
        status={incident.status}
        incidentId={incident.id}
        isOver={over}
        nextUpdateBy={nextUpdateBy}
        now={now}
        zone={zone}
      />
    </>
  );
}

/** Since when it has been watched without a step back. @param updates newest first */
function watchedSince(updates: BoardProps['room']['updates']): Instant | null {
  const before = updates.findIndex(({ status }) => status !== 'monitoring');
  return updates[before < 0 ? updates.length - 1 : before - 1]?.displayAt ?? null;
}
