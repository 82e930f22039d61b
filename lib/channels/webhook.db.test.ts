import { afterAll, beforeAll, expect, test } from 'vitest';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { subscribed } from '#db/testing/subscribed.ts';
import { componentNamed, edith, setUpPage } from '#db/testing/world.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { UNDO_WINDOW } from '#lib/domain/undo.ts';
import { newId } from '#lib/id.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';
import { newLane } from '#lib/outbox/lane.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import type { statuspageWebhook } from '#lib/documents/statuspage-webhook.ts';
import { LOOPBACK, openReceiver, type Receiver } from './testing/receiver.ts';
import { webhookOver } from './webhook.ts';

let receiver: Receiver;
let api: string;

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  api = await componentNamed('API');
  receiver = await openReceiver();
  await subscribed({ channel: 'webhook', address: receiver.url });
});
afterAll(() => receiver.close());

/** What the webhook is posted by all that was said since. */
async function posted() {
  while (await fanOut());
  passTime(UNDO_WINDOW);
  await newLane('webhook', webhookOver(LOOPBACK), newId()).drain(() => false);
  return receiver.posts.splice(0).map(({ body }) => JSON.parse(body) as ReturnType<typeof statuspageWebhook>);
}

test('what staff say reaches a webhook as the page stands then', async () => {
  const down = [{ componentId: api, status: 'major_outage' as const }];
  const words = {
    name: 'Down',
    status: 'investigating',
    body: 'It is.',
    components: down,
    notify: true,
  } as const;
  const { incidentId } = await openIncident(edith, words);
  const [first] = await posted();
  expect(first).toMatchObject({
    page: { status_indicator: 'critical', status_description: 'Major System Outage' },
    incident: {
      ...{
        id: incidentId,
        status: 'investigating',
        impact: 'critical',
        created_at: '2025-03-17T10:00:00.000+01:00',
      },
      components: [{ id: api, name: 'API', status: 'major_outage' }],
    },
  });

  const quiet = { incidentId, status: 'identified', body: 'A disk.', components: [], notify: false } as const;
  await postUpdate(edith, quiet);
  const up = [{ componentId: api, status: 'operational' as const }];
  await postUpdate(edith, { ...quiet, status: 'resolved', body: 'Mended.', components: up, notify: true });
  const [last, ...more] = await posted();
  expect(more).toEqual([]);
  expect(last).toMatchObject({
    page: { status_indicator: 'none', status_description: 'All Systems Operational' },
    incident: { status: 'resolved', components: [{ status: 'operational' }] },
  });
  const told = last!.incident.incident_updates;
  expect(told.map((update) => [update.status, update.deliver_notifications])).toEqual([
    ['resolved', true],
    ['identified', false],
    ['investigating', true],
  ]);
  expect(told[0]!.affected_components).toMatchObject([
    { old_status: 'major_outage', new_status: 'operational' },
  ]);
});

test('a maintenance reaches it as an incident with a window', async () => {
  const scheduledFor = passTime(HOUR);
  await scheduleMaintenance(edith, {
    ...{
      name: 'Move',
      body: 'We move.',
      componentIds: [api],
      autoStart: true,
      autoComplete: false,
      notify: true,
    },
    ...{ scheduledFor: scheduledFor + HOUR, scheduledUntil: scheduledFor + 2 * HOUR },
  });
  const [body] = await posted();
  expect(body!.incident).toMatchObject({
    ...{ name: 'Move', status: 'scheduled', impact: 'maintenance' },
    ...{ scheduled_auto_in_progress: true, scheduled_auto_completed: false, components: [{ id: api }] },
  });
});
