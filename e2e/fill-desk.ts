// `fill-desk.ts 30`: on the example page in the database of this process, all that the desk can hold, with names as long as
// they may become, and so many action items. Says where it is, as JSON.
import { eq } from 'drizzle-orm';
import { closeEngine, reader } from '#db/open.ts';
import { actionItems, components, postmortemRevisions, postmortems, users } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { POSTMORTEM_SECTIONS } from '#lib/domain/postmortem.ts';
import { dayOf } from '#lib/domain/time.ts';
import { addComment } from '#lib/verbs/add-comment.ts';
import { addNote } from '#lib/verbs/add-note.ts';
import { addTimelineEntry } from '#lib/verbs/add-timeline-entry.ts';
import { addUser } from '#lib/verbs/add-user.ts';
import { answerComment } from '#lib/verbs/answer-comment.ts';
import { answerReview } from '#lib/verbs/answer-review.ts';
import { askForReview } from '#lib/verbs/ask-for-review.ts';
import { makePreviewLink } from '#lib/verbs/make-preview-link.ts';
import { makeTimeline } from '#lib/verbs/make-timeline.ts';
import { moveActionItem } from '#lib/verbs/move-action-item.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { publishPostmortem } from '#lib/verbs/publish-postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import { scheduleSeries } from '#lib/verbs/schedule-series.ts';
import { setComponentStatus } from '#lib/verbs/set-component-status.ts';

const LONG =
  'Deliveries of transactional messages to recipients in the Asia-Pacific region arrive with a delay of up to forty minutes, DonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftAPI';
const person = async (email?: string): Promise<Actor & { kind: 'user' }> => {
  const [found] = await reader()
    .select()
    .from(users)
    .where(email === undefined ? undefined : eq(users.email, email));
  const { id, name, role } = found!;
  return { kind: 'user', id, name, role };
};

const ada = await person();
const colleague = { email: 'maximiliane@example.com', password: 'a password of some length' };
await addUser(ada, {
  ...{ ...colleague, role: 'editor' },
  name: 'Maximiliane von und zu Schellenberg-Hohenstein',
});
const maximiliane = await person(colleague.email);
const all = await reader().select().from(components);
const [red, affected, other] = all;

const begins = plus(now(), -3 * HOUR);
const { incidentId } = await openIncident(ada, {
  ...{ name: LONG, status: 'investigating', body: `${LONG}.`, notify: false, displayAt: begins },
  components: [affected!, other!].map(({ id }) => ({ componentId: id, status: 'major_outage' })),
});
await addNote(ada, { incidentId, words: `\`${'x'.repeat(140)}\` in the log of ${LONG}.` });
await postUpdate(ada, {
  ...{ incidentId, status: 'resolved', body: 'All is well.', notify: false },
  components: [affected!, other!].map(({ id }) => ({ componentId: id, status: 'operational' })),
  displayAt: plus(begins, 55 * MINUTE),
});
await makeTimeline(ada, { incidentId });
for (const [kind, minutes] of [
  ['detected', 3],
  ['acknowledged', 5],
] as const)
  await addTimelineEntry(ada, {
    ...{ incidentId, kind, at: plus(begins, minutes * MINUTE), words: LONG, isPublic: true },
  });

const count = Number(process.argv[2] ?? 3);
const today = dayOf(now(), 'UTC');
const write = (version: number, words: string) =>
  savePostmortem(ada, {
    ...{ incidentId, version },
    sections: Object.fromEntries(
      POSTMORTEM_SECTIONS.map((one) => [one, `${words} ${LONG}.\n\nIt is mended.`]),
    ),
    details: { authors: [ada.name], reviewers: [maximiliane.name], showProgress: true },
    actionItems: Array.from({ length: count }, (_, n) => ({
      ...{ title: `${n + 1}. ${LONG}`, owner: n % 3 ? maximiliane.name : null, isPublic: n % 5 < 4 },
      ...{ dueDay: n % 4 ? `2025-0${3 + (n % 6)}-12` : today, kind: 'prevent' },
      trackerUrl: 'https://tracker.example/items/7',
    })),
  });
const first = await write(0, 'At first.');
const { version } = await publishPostmortem(ada, { incidentId, version: first.version, notify: false });
const then = await write(version, 'Then.');
await publishPostmortem(ada, { incidentId, version: then.version, notify: false, reason: LONG });
const [done] = await reader().select().from(actionItems).where(eq(actionItems.incidentId, incidentId));
await moveActionItem(ada, { itemId: done!.id, version: done!.version, state: 'done' });

const quote = `Then. ${LONG}.`;
const { commentId } = await addComment(maximiliane, { incidentId, section: 'summary', quote, words: LONG });
await answerComment(ada, { commentId, words: 'It says so now.' });
await askForReview(ada, { incidentId, reviewerIds: [maximiliane.id] });
const [stands] = await reader().select().from(postmortems).where(eq(postmortems.incidentId, incidentId));
await answerReview(maximiliane, {
  ...{ incidentId, version: stands!.version, answer: 'changes', words: LONG },
});
const { key } = await makePreviewLink(ada, { incidentId, days: '7', note: 'Their press office' });

// What the dashboard warns of: a room in which all is well, something red that nobody tells of, and work that overruns.
const { incidentId: well } = await openIncident(ada, {
  ...{ name: `Once more: ${LONG}`, status: 'identified', body: 'We go on.', notify: false },
  components: [{ componentId: affected!.id, status: 'operational' }],
});
await setComponentStatus(ada, { componentId: red!.id, status: 'major_outage' });
const plan = { name: `New disks: ${LONG}`, body: 'Disks.', notify: false, componentIds: [other!.id] };
const { maintenanceId } = await scheduleMaintenance(ada, {
  ...{ ...plan, scheduledFor: plus(now(), MINUTE), scheduledUntil: plus(now(), 30 * MINUTE) },
});
const { seriesId } = await scheduleSeries(ada, {
  ...{
    ...plan,
    rule: 'FREQ=WEEKLY;BYDAY=SU',
    startsAt: '2025-05-11T01:30',
    zone: 'Europe/Berlin',
    minutes: 60,
  },
});
const revisions = await reader().$count(postmortemRevisions, eq(postmortemRevisions.incidentId, incidentId));
await closeEngine();
process.stdout.write(JSON.stringify({ incidentId, key, well, maintenanceId, seriesId, revisions }));
