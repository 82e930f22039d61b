import type { Actor } from '#lib/domain/actor.ts';
import { addComment } from '#lib/verbs/add-comment.ts';
import { askForReview } from '#lib/verbs/ask-for-review.ts';
import { makePreviewLink } from '#lib/verbs/make-preview-link.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { publishPostmortem } from '#lib/verbs/publish-postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { scheduleSeries } from '#lib/verbs/schedule-series.ts';

/** What people leave behind who write a postmortem together and correct it, and maintenance that repeats. */
export async function deskLivedIn(
  by: Actor & { readonly id: string },
  componentId: string,
  hard: string,
): Promise<void> {
  const told = { name: 'Written about', status: 'resolved', body: hard, notify: false, components: [] };
  const { incidentId } = await openIncident(by, told);
  const sections = { summary: hard, impact: hard, rootCause: hard, timeline: hard, remediation: hard };
  await savePostmortem(by, { incidentId, version: 0, sections });
  await addComment(by, { incidentId, section: 'summary', words: hard });
  await askForReview(by, { incidentId, reviewerIds: [by.id] });
  await makePreviewLink(by, { incidentId, days: '7', note: 'A customer' });
  await publishPostmortem(by, { incidentId, version: 1, notify: false });
  await savePostmortem(by, { incidentId, version: 2, sections: { ...sections, impact: `${hard}!` } });
  await publishPostmortem(by, { incidentId, version: 3, notify: false, reason: 'It was worse.' });
  await scheduleSeries(by, {
    ...{ name: 'Restart', body: hard, componentIds: [componentId], notify: false },
    ...{ rule: 'FREQ=WEEKLY', startsAt: '2025-03-23T02:30', zone: 'Europe/Berlin', minutes: 60 },
  });
}
