import { count, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { deliveries, subscriberComponents, subscriberIncidents, subscribers } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ids, setUpDesk } from '#db/testing/incident-desk.ts';
import { subscribed } from '#db/testing/subscribed.ts';
import { edith, lastEvent } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES, IMPACTS } from '#lib/domain/level.ts';
import { SUBSCRIPTION_DETAILS } from '#lib/domain/subscription.ts';
import { localOf } from '#lib/domain/time.ts';
import { messageOf } from '#lib/documents/message.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';
import { readAnnounced } from '#lib/published/read-announced.ts';
import { completeMaintenance } from '#lib/verbs/complete-maintenance.ts';
import { extendMaintenance } from '#lib/verbs/extend-maintenance.ts';
import { moveMaintenance } from '#lib/verbs/move-maintenance.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postMaintenanceUpdate } from '#lib/verbs/post-maintenance-update.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { publishPostmortem } from '#lib/verbs/publish-postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import { scheduleSeries } from '#lib/verbs/schedule-series.ts';
import { startMaintenance } from '#lib/verbs/start-maintenance.ts';
import { Draft } from './draft.ts';
import { previewTelling } from './preview-telling.ts';
import { toldIfSent, toldOfDraft, toldOfMaintenance } from './told-if-sent.ts';

beforeAll(async () => {
  setClock(MONDAY);
  await setUpDesk();
});
beforeEach(async () => {
  await keepBooks(async (tx) => {
    await tx.update(subscribers).set({ status: 'left', address: null });
  });
  passTime(HOUR);
});

/** Looks at the draft, does what it says, and holds what was shown to what is really told. @returns how many that were */
async function holds<T>(
  type: Draft['type'],
  subjectId: string | null,
  input: object,
  act: () => Promise<T>,
): Promise<{ told: number; made: T }> {
  const draft = Draft.parse({ type, subjectId, ...input });
  const preview = await previewTelling(draft);
  expect(await toldOfDraft(draft), 'the number alone').toBe(preview!.told);
  const made = await act();
  const event = await lastEvent();
  expect(event.type, 'the act did what the draft was of').toBe(type);
  const { subjectId: _, link, ...message } = messageOf((await readAnnounced(event))!, now());
  expect(preview!.message).toMatchObject(message);
  expect(preview!.message.link.text).toBe(link.text);
  while (await fanOut(3));
  const [rows] = await reader()
    .select({ number: count() })
    .from(deliveries)
    .where(eq(deliveries.eventId, event.id));
  expect(preview!.told).toBe(rows!.number);
  passTime(MINUTE);
  return { told: rows!.number, made };
}

async function wanting(wish: {
  readonly chosen: readonly ('api' | 'dashboard')[] | null;
  readonly more: object;
}): Promise<string> {
  const id = await subscribed({ ...wish.more, scope: wish.chosen ? 'chosen' : 'page' });
  await keepBooks(async (tx) => {
    for (const name of wish.chosen ?? [])
      await tx.insert(subscriberComponents).values({ subscriberId: id, componentId: ids[name] });
  });
  return id;
}

const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const components = fc.subarray(['api', 'dashboard'] as const);

test('the number and the mail that are shown are the number and the mail that are sent', async () => {
  const wish = fc.record({
    chosen: fc.option(components),
    more: fc.record({
      leastImpact: some(IMPACTS),
      detail: some(SUBSCRIPTION_DETAILS),
      status: some(['active', 'active', 'paused'] as const),
    }),
  });
  const word = fc.record({
    status: some(INCIDENT_STATUSES),
    named: components,
    as: some(COMPONENT_STATUSES),
    notify: fc.constant(true),
    says: fc.boolean(),
    ago: some([0, 0, 90 * MINUTE]),
    promises: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(wish, { minLength: 1, maxLength: 8 }),
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.option(some(IMPACTS)),
      async (wishes, [first, ...rest], impactOverride) => {
        const made: string[] = [];
        for (const one of wishes) made.push(await wanting(one));
        const input = ({ status, named, as, says, ago, promises }: typeof first & object) => ({
          ...{ status, body: 'It *is*.', notify: true },
          ...(says ? { components: named.map((name) => ({ componentId: ids[name], status: as })) } : {}),
          displayAt: plus(now(), -ago),
          nextUpdateBy: promises ? plus(now(), HOUR) : null,
        });
        const opening = { ...input({ ...first!, says: true }), name: 'Slow', impactOverride };
        const opened = await holds('incident.opened', null, opening, () => openIncident(edith, opening));
        const { incidentId } = opened.made;
        await keepBooks(async (tx) => {
          await tx.insert(subscriberIncidents).values({ subscriberId: made[0]!, incidentId });
        });
        for (const one of rest) {
          const next = input(one);
          await holds('update.posted', incidentId, next, () => postUpdate(edith, { incidentId, ...next }));
        }
        await keepBooks(async (tx) => {
          await tx.update(subscribers).set({ status: 'left', address: null });
        });
      },
    ),
    { numRuns: 15 },
  );
});

test('whoever was told of its beginning is counted for its end', async () => {
  await subscribed({ leastImpact: 'critical' });
  const grave = { status: 'investigating', body: 'Down.', impactOverride: 'critical', components: [] };
  const opening = { name: 'Down', notify: true, ...grave };
  const { made } = await holds('incident.opened', null, opening, () => openIncident(edith, opening));
  const { incidentId } = made;
  // Nobody else knows of it.
  await keepBooks(async (tx) => {
    await tx.update(subscribers).set({ scope: 'incident' }).where(eq(subscribers.status, 'active'));
  });
  const words = { incidentId, body: 'News.', notify: true };
  const between = { ...words, status: 'monitoring' };
  expect((await holds('update.posted', incidentId, between, () => postUpdate(edith, between))).told).toBe(0);
  const end = { ...words, status: 'resolved' };
  expect((await holds('update.posted', incidentId, end, () => postUpdate(edith, end))).told).toBe(1);
});

test('of every act on a maintenance, and of a postmortem', async () => {
  for (const maintenance of [true, true, false]) await subscribed({ maintenance });
  const window = { scheduledFor: plus(now(), HOUR), scheduledUntil: plus(now(), 2 * HOUR) };
  const plan = { name: 'Move', body: 'We move.', componentIds: [ids.api], notify: true, ...window };
  const manual = { autoStart: false, autoComplete: false };
  const { made, told } = await holds('maintenance.scheduled', null, plan, () =>
    scheduleMaintenance(edith, { ...plan, ...manual }),
  );
  expect(told).toBe(2);
  const { maintenanceId } = made;
  const version = async () => (await maintenanceOrThrow(reader(), maintenanceId)).version;
  const step = async (body?: string) => ({ maintenanceId, version: await version(), body });
  const later = { scheduledFor: plus(now(), 2 * HOUR), scheduledUntil: plus(now(), 3 * HOUR) };
  for (const body of ['Later.', undefined]) {
    const moved = { ...(await step(body)), ...later };
    await holds('maintenance.moved', maintenanceId, moved, () => moveMaintenance(edith, moved));
  }
  const started = await step();
  await holds('maintenance.started', maintenanceId, started, () => startMaintenance(edith, started));
  const said = { maintenanceId, status: 'in_progress', body: 'Half.', notify: true };
  await holds('update.posted', maintenanceId, said, () => postMaintenanceUpdate(edith, said));
  const longer = { ...(await step('Longer.')), scheduledUntil: plus(now(), 5 * HOUR) };
  await holds('maintenance.extended', maintenanceId, longer, () => extendMaintenance(edith, longer));
  const done = await step('Done.');
  await holds('maintenance.completed', maintenanceId, done, () => completeMaintenance(edith, done));

  const quiet = { name: 'Down', status: 'resolved', body: 'Over.', components: [], notify: false };
  const { incidentId } = await openIncident(edith, quiet);
  const sections = { summary: 'S', impact: 'I', rootCause: 'R', timeline: 'T', remediation: 'M' };
  const draft = { incidentId, version: 0, sections, actionItems: [] };
  const saved = await savePostmortem(edith, draft);
  const publication = { incidentId, version: saved.version, notify: true };
  const learned = await holds('postmortem.published', incidentId, {}, () =>
    publishPostmortem(edith, publication),
  );
  expect(learned.told).toBe(3);
});

test('of a series that is planned, which says how it repeats', async () => {
  const window = { scheduledFor: plus(now(), HOUR), scheduledUntil: plus(now(), 2 * HOUR) };
  const plan = { name: 'Restart', body: 'We restart.', componentIds: [ids.api] };
  const startsAt = localOf(window.scheduledFor, 'Europe/Berlin');
  // Only the first date is planned at once, so that its announcement is the last event.
  const repeats = { rule: 'FREQ=YEARLY', startsAt, zone: 'Europe/Berlin', minutes: 60 };
  await holds('maintenance.scheduled', null, { ...plan, ...window, repeats }, () =>
    scheduleSeries(edith, { ...plan, ...repeats, notify: true }),
  );
  const { facts } = (await previewTelling(
    Draft.parse({ type: 'maintenance.scheduled', subjectId: null, ...plan, ...window, repeats }),
  ))!.message;
  expect(facts.map(({ label }) => label)).toContain('Repeats');
});

test('the acts on a maintenance are counted apart, and nobody is nobody', async () => {
  const window = { scheduledFor: plus(now(), HOUR), scheduledUntil: plus(now(), 2 * HOUR) };
  const plan = { name: 'Move', body: 'We move.', componentIds: [ids.api], notify: true, ...window };
  const { maintenanceId } = await scheduleMaintenance(edith, {
    ...{ ...plan, autoStart: false, autoComplete: false },
  });
  expect(await toldOfMaintenance(maintenanceId)).toEqual({ beginning: 0, between: 0, end: 0 });
  await subscribed({ detail: 'every_update' });
  await subscribed({ detail: 'beginning_and_end' });
  await subscribed({ maintenance: false });
  expect(await toldOfMaintenance(maintenanceId)).toEqual({ beginning: 2, between: 1, end: 2 });
  expect(await toldIfSent('maintenance.scheduled', null)).toBe(2);
  expect(await toldIfSent('update.posted', 'nothing')).toBe(0);
});

test('a form that is not filled in yet shows what there is; one of what is not there shows nothing', async () => {
  const half = Draft.parse({
    type: 'incident.opened',
    subjectId: null,
    components: [{ componentId: 'x' }],
    displayAt: 'soon',
    body: 7,
  });
  expect((await previewTelling(half))!.message).toMatchObject({ words: '' });
  const gone = Draft.parse({ type: 'update.posted', subjectId: 'nothing' });
  expect([await previewTelling(gone), await toldOfDraft(gone)]).toEqual([null, null]);
  expect(await previewTelling(Draft.parse({ type: 'update.posted', subjectId: null }))).toBeNull();
  expect(Draft.safeParse({ type: 'page.created', subjectId: null }).success).toBe(false);
});
