import { DeleteForm } from '#components/staff/delete-form.tsx';
import { EntryForm } from '#components/staff/timeline/entry-form.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import type { EntryKind } from '#lib/domain/timeline-entry.ts';
import { localInstant } from '#lib/forms/instant.ts';
import type { FormAction } from '#lib/forms/state.ts';

interface EditedEntryProps {
  readonly entry: {
    readonly id: string;
    readonly incidentId: string;
    readonly version: number;
    readonly at: Instant;
    readonly kind: EntryKind | null;
    readonly words: string;
    readonly isPublic: boolean;
    readonly madeFrom: string | null;
  };
  readonly edit: FormAction;
  readonly remove: FormAction;
  readonly zone: string;
  /** Of the timeline. */
  readonly path: string;
}

/** One entry in its place in the list, to be corrected, moved to another time or deleted. */
export function EditedEntry({ entry, edit, remove, zone, path }: EditedEntryProps) {
  const { id, incidentId, version, at, kind, words, isPublic, madeFrom } = entry;
  const known = { entryId: id, incidentId, version: String(version) };
  return (
    <>
      <EntryForm
        key={version}
        action={edit}
        hidden={Object.keys(known)}
        initial={{
          ...{ ...known, words, kind: kind ?? '', isPublic: String(isPublic) },
          at: localInstant(at, zone),
        }}
        zone={zone}
        label="Edit this entry"
        act="Save this entry"
        back={`${path}#entry-${id}`}
      />
      <DeleteForm key={`delete ${version}`} action={remove} act="Delete this entry" values={known}>
        {madeFrom === null
          ? 'Its words are gone for good.'
          : 'What it was made from stays, and is not made into an entry again.'}
      </DeleteForm>
    </>
  );
}
