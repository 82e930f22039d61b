import type { Told } from '#db/history/story.ts';
import { BODY_MAX, EARLIEST, LATEST, NAME_MAX } from '#lib/domain/limits.ts';

/** Why an incident or a maintenance cannot stand here: the checks that the verbs make on what people type. */
export function refusalOf(entry: { readonly name: string }, updates: readonly Told<string>[]): string | null {
  if (entry.name.trim() === '') return 'it has no name';
  if (entry.name.length > NAME_MAX) return `its name is longer than ${NAME_MAX} characters`;
  if (updates.length === 0) return 'it has no updates';
  if (updates.some((one) => one.body.length > BODY_MAX))
    return `an update of it is longer than ${BODY_MAX} characters`;
  if (updates.some((one) => one.displayAt < EARLIEST || one.displayAt > LATEST))
    return 'an update of it lies outside of the years 2000 to 2100';
  return null;
}
