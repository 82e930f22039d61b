import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { draftOf, storeDraft } from '#db/queries/postmortem-draft.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { revisionOrThrow } from '#db/queries/postmortem-revisions.ts';
import { sameDraft } from '#lib/domain/drafting/draft.ts';
import { Refusal } from '#lib/errors.ts';
import { keepRevision, keepStanding } from './drafting/keep-revision.ts';
import { id, revisionNumber, version } from './fields.ts';
import { showProgress } from './show-progress.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const RestoreRevision = z.object({ incidentId: id, number: revisionNumber, version });

/** Makes an earlier text the draft again. What stands there now stays in the list, so this can be undone the same way. */
export const restoreRevision = verb({
  act: 'postmortem.write',
  schema: RestoreRevision,
  async run(tx, { incidentId, number, version: read }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOrThrow(tx, incidentId);
    const revision = await revisionOrThrow(tx, incidentId, number);
    mustBeCurrent('postmortem', stored, read);
    const now = await draftOf(tx, stored);
    if (sameDraft(now, revision.draft)) throw new Refusal('invalid', 'The draft says just that already.');
    await keepStanding(tx, incidentId, now, stored.version);
    const next = { version: read + 1, baseNumber: number };
    const draft = await storeDraft(tx, incidentId, revision.draft, next.version);
    await keepRevision(tx, incidentId, { ...next, kind: 'restored', draft });
    await tx.record({
      type: 'postmortem.restored',
      subjectId: incidentId,
      data: { incidentId, name, number },
    });
    await showProgress(tx, incidentId);
    return { version: next.version };
  },
});
