import { takeBack } from './actions.ts';
import { pausedOf } from '#app/admin/read.ts';
import { UndoBanner } from '#components/staff/telling/undo-banner.tsx';
import { people } from '#lib/domain/undo.ts';
import { type Query, words } from '#lib/http/query.ts';
import { type TakenBack, takenBack, tooLate, undoable } from '#lib/reads/telling/undo.ts';

/** The event that an address names; null when it names none. */
function eventNumber(value: Query[string]): number | null {
  const given = words(value);
  return /^\d{1,9}$/.test(given) ? Number(given) : null;
}

/** What was taken back, where the address says that something was. @param subjectId null where it is gone with it */
export function saidBefore(query: Query, subjectId: string | null): Promise<TakenBack | null> {
  return takenBack(eventNumber(query.again), subjectId);
}

/** Says that it worked, and whom it had reached already. */
export function TakenBackNotice({
  alreadyTold,
  words,
}: {
  readonly alreadyTold: number;
  readonly words: string;
}) {
  return (
    <p className="undo-said" role="status">
      {alreadyTold === 0
        ? 'Taken back: nobody was told.'
        : `Taken back, but for ${people(alreadyTold)} it was too late.`}{' '}
      {words}
    </p>
  );
}

interface UndoProps {
  readonly parent: { readonly incidentId: string } | { readonly maintenanceId: string };
  readonly query: Query;
}

/** What staff have just said, while they may take it back; or that they came too late. */
export async function Undo({ parent, query }: UndoProps) {
  const [subjectId] = Object.values(parent) as [string];
  const [late, said, paused] = await Promise.all([
    tooLate(eventNumber(query.late), subjectId),
    undoable(subjectId),
    pausedOf(),
  ]);
  return (
    <>
      {late && (
        <p className="undo-said undo-late" role="alert">
          {late}
        </p>
      )}
      {said && (
        <UndoBanner
          key={said.eventId}
          action={takeBack}
          parent={{ ...parent }}
          isPaused={paused !== null}
          {...said}
        />
      )}
    </>
  );
}
