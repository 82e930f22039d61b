import { componentsById } from '#db/queries/component.ts';
import { revisionsByUpdate, type UpdateRevision } from '#db/queries/revision-of-update.ts';
import type { StoredUpdate } from '#db/queries/update.ts';
import type { Database } from '#db/open.ts';
import { latestComponents, newestFirst } from '#lib/domain/timeline.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';

export interface StaffTimelineOf<Status extends string> {
  /** Newest first, with what they said before. */
  readonly updates: readonly (StoredUpdate<Status> & { readonly revisions: readonly UpdateRevision[] })[];
  /** Each component with what was last said of it. */
  readonly latest: readonly AffectedComponent[];
  /** The names of all components that it names, removed ones included. */
  readonly names: Readonly<Record<string, string>>;
}

/** @param alsoNamed components that are named elsewhere than in the updates. */
export async function timelineForStaff<Status extends string>(
  db: Database,
  story: readonly StoredUpdate<Status>[],
  alsoNamed: readonly string[] = [],
): Promise<StaffTimelineOf<Status>> {
  const revisions = await revisionsByUpdate(
    db,
    // One that was amended without a mark has former words, too.
    story.filter((update) => update.version > 1).map((update) => update.id),
  );
  // Programs may have changed only what readers never see.
  const isAmended = ({ id, body, status }: StoredUpdate) =>
    (revisions.get(id) ?? []).some((former) => former.body !== body || former.status !== status);
  const latest = latestComponents(story);
  const said = story.flatMap((update) => update.components.map((one) => one.componentId));
  const named = await componentsById(db, [...new Set([...said, ...alsoNamed])]);
  return {
    updates: newestFirst(story).map((update) => ({
      ...update,
      revisions: update.editedAt !== null || isAmended(update) ? (revisions.get(update.id) ?? []) : [],
    })),
    latest,
    names: Object.fromEntries([...named.values()].map((component) => [component.id, component.name])),
  };
}
