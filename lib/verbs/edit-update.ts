import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { nameComponents, type StoredUpdate, updateOrThrow } from '#db/queries/update.ts';
import { updateRevisions, updates } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { actorName } from '#lib/domain/actor.ts';
import { mayBeQuiet } from '#lib/domain/amend.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { type Instant, MINUTE } from '#lib/domain/instant.ts';
import {
  isEnded,
  MAINTENANCE_STATUSES,
  type MaintenanceStatus,
  staysOrderly,
} from '#lib/domain/maintenance.ts';
import { latestComponents, oldestFirst } from '#lib/domain/timeline.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';
import { invalid } from '#lib/errors.ts';
import { mustAffectComponents } from './affected.ts';
import { displayedAt, promised } from './dated.ts';
import { affectedComponents, flag, id, instant, oneOf, text, version } from './fields.ts';
import { isIncidentStatus, type MaintenanceStory, parentOf, storeParent, timelineOf } from './timeline.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const EditUpdate = z.object({
  updateId: id,
  version,
  /** An incident's status for its updates. Those of a maintenance keep theirs. */
  status: oneOf([...INCIDENT_STATUSES, ...MAINTENANCE_STATUSES]),
  body: text('Say in a sentence what happened.'),
  displayAt: instant,
  components: affectedComponents,
  nextUpdateBy: instant.nullable(),
  /** Without a mark for readers; only just after it was published. What it said before is kept for staff all the same. */
  quiet: flag.default(false),
  /** What is kept of whether subscribers were told. Nobody is told of an edit. */
  notify: flag.optional(),
});

const TOO_LATE =
  'Its first two minutes are over, and people have read it. Save it as a correction that readers see.';

/** An update of an incident or of a maintenance. What it said before is kept. */
export const editUpdate = verb({
  act: 'incident.write',
  schema: EditUpdate,
  async run(tx, { updateId, status, body, components, ...input }) {
    const before = await updateOrThrow(tx, updateId);
    mustBeCurrent('update', before, input.version);
    mustFit(before, status);
    const story = await timelineOf(tx, before);
    await mustAffectComponents(tx, components, latestComponents(story));
    const displayAt = sameMinute(input.displayAt, before.displayAt)
      ? before.displayAt
      : displayedAt(input.displayAt, tx.now);
    const isOver = status === 'resolved' || isEnded(status as MaintenanceStatus);
    const nextUpdateBy = promised(input.nextUpdateBy, displayAt, isOver);
    const after = { status, body, displayAt, nextUpdateBy, notify: input.notify ?? before.notify };
    if (before.maintenanceId !== null) mustStayOrderly(story, { ...before, ...after });

    const changed = differences(before, { ...after, components });
    if (changed.length === 0) return { version: before.version };
    if (input.quiet && !mayBeQuiet(before.createdAt, tx.now)) throw invalid('quiet', TOO_LATE);
    // Readers see an edit of what they see.
    const editedAt = input.quiet || changed.join() === 'notify' ? before.editedAt : tx.now;
    await keepFormer(tx, before);
    const next = before.version + 1;
    await tx
      .update(updates)
      .set({ ...after, editedAt, updatedAt: tx.now, version: next })
      .where(eq(updates.id, updateId));
    await nameComponents(tx, updateId, components);
    await storeParent(tx, before);
    const { id: subjectId, data } = parentOf(before);
    await tx.record({
      type: 'update.edited',
      subjectId,
      data: { ...data, updateId, changed, status, quiet: input.quiet },
    });
    return { version: next };
  },
});

function mustFit(update: StoredUpdate, status: string): void {
  if (update.incidentId !== null && !isIncidentStatus(status))
    throw invalid('status', 'An incident is investigating, identified, monitoring or resolved.');
  if (update.maintenanceId !== null && status !== update.status)
    throw invalid('status', 'A step of a maintenance keeps its status: post an update to change it.');
}

function mustStayOrderly(story: readonly StoredUpdate[], edited: StoredUpdate): void {
  const told = oldestFirst(story.map((update) => (update.id === edited.id ? edited : update)));
  if (!staysOrderly(story as MaintenanceStory, told as MaintenanceStory))
    throw invalid('displayAt', 'At this time it would stand in the wrong order among the other steps.');
}

/** A form's field knows minutes. Left as it was, it must not move the update to the beginning of its minute. */
function sameMinute(given: Instant, stored: Instant): boolean {
  return given === stored || given === stored - (stored % MINUTE);
}

type Words = Pick<StoredUpdate, 'status' | 'body' | 'displayAt' | 'nextUpdateBy' | 'components' | 'notify'>;

function differences(before: Words, after: Words): string[] {
  const fields = ['status', 'body', 'displayAt', 'nextUpdateBy', 'components', 'notify'] as const;
  const text = (words: Words, field: (typeof fields)[number]) =>
    field === 'components' ? JSON.stringify(words.components.map(stated)) : JSON.stringify(words[field]);
  return fields.filter((field) => text(before, field) !== text(after, field));
}

const stated = ({ componentId, status }: AffectedComponent) => [componentId, status];

async function keepFormer(tx: Tx, { id: updateId, version, status, body, displayAt }: StoredUpdate) {
  const former = { updateId, version, status, body, displayAt };
  await tx.insert(updateRevisions).values({ ...former, replacedAt: tx.now, replacedBy: actorName(tx.actor) });
}
