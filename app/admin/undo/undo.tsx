import { takeBack } from './actions.ts';
import { UndoBanner } from '#components/staff/telling/undo-banner.tsx';
import { people } from '#lib/domain/undo.ts';
import { type Query, words } from '#lib/http/query.ts';
import { type TakenBack, takenBack, tooLate, undoable } from '#lib/reads/telling/undo.ts';

/** The event that an address names; 0 for nonsense. */
function eventNumber(value: Query[string]): number {
  const given = words(value);
  return /^\d{1,9}$/.test(given) ? Number(given) : 0;
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
  const late = await tooLate(eventNumber(query.late), subjectId);
  const said = await undoable(subjectId);
  return (
    <>
      {late && (
        <p className="undo-said undo-late" role="alert">
          {late}
        </p>
      )}
      {said && <UndoBanner key={said.eventId} action={takeBack} parent={{ ...parent }} {...said} />}
    </>
  );
}
