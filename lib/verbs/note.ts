import type { StoredNote } from '#db/queries/note.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { Refusal } from '#lib/errors.ts';

type Person = Extract<Actor, { kind: 'user' }>;

/** @throws Refusal `forbidden`: notes stand under the name of who wrote them. */
export function personOf(actor: Actor): Person {
  if (actor.kind !== 'user') throw new Refusal('forbidden', 'Notes are written by people.');
  return actor;
}

/** @throws Refusal `forbidden`: nobody puts words under the name of somebody else. */
export function mustBeAuthor(note: StoredNote, actor: Actor): void {
  if (note.authorId !== personOf(actor).id)
    throw new Refusal('forbidden', 'Only who wrote a note changes its words.');
}
