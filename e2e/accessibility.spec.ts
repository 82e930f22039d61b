import { expect, test } from './fixtures.ts';
import type { House } from './house.ts';
import { isAccessible } from './is-accessible.ts';
import { runs } from './programs.ts';
import { PUBLIC, roomsFrom, STAFF } from './rooms.ts';
import type { Staff } from './staff.ts';
import type { Visitor } from './visitor.ts';

test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z' });
// Some sixty screens in four looks each: two minutes alone, and over ten beside others on a slow machine.
test.setTimeout(1_200_000);

test.describe('what visitors see', () => {
  test.use({ shared: true });
  test('every public page is accessible, light and dark, wide and narrow', async ({ visitor: { page } }) => {
    const rooms = await roomsFrom(page, ['/'], PUBLIC, (kind, path) =>
      isAccessible(page, `${kind} (${path})`),
    );
    expect([...rooms.keys()]).toEqual(expect.arrayContaining(PUBLIC_KINDS));
    for (const path of ['/nowhere', '/api/docs', `${rooms.get('/charts/ID')}/week`]) {
      await page.goto(path);
      await isAccessible(page, path);
    }
  });
});

test('every staff page is accessible, light and dark, wide and narrow, with all on it that there can be', async ({
  staff,
  visitor,
  house,
}) => {
  const filled = await fillsDesk(house);
  await whatIsShown(visitor, filled);
  await staff.comesIn();
  // One to look at with a message that waits, and the banner over everything.
  await staff.addsSubscriber('ada@example.org', 'Without asking');
  await staff.pausesAllMessages();
  const incident = await staff.opensIncident({ name: 'Slow sign-in', words: 'It is slow.', affected: {} });
  await expect
    .poll(async () => {
      await staff.page.goto(incident);
      return staff.page.getByRole('main').textContent();
    })
    .toContain('1 waiting');
  house.clock.set('2025-05-05T09:02:00Z');
  await expect
    .poll(async () => {
      await staff.page.goto(`/admin/maintenance/${filled.maintenanceId}`);
      return staff.page.getByRole('main').textContent();
    })
    .toContain('It went wrong');
  const rooms = await roomsFrom(staff.page, startsOf(filled), STAFF, async (kind, path) => {
    await isAccessible(staff.page, `${kind} (${path})`);
  });
  expect([...rooms.keys()]).toEqual(expect.arrayContaining(STAFF_KINDS));
  // The crawl looks at one room, of what is going on.
  await staff.page.goto(`/admin/incidents/${filled.incidentId}`);
  await isAccessible(staff.page, 'the room of what is over');
  await inTheRoom(staff, incident);
});

interface Filled {
  readonly incidentId: string;
  readonly key: string;
  readonly well: string;
  readonly maintenanceId: string;
  readonly seriesId: string;
}

/** All that the desk can hold, with names that are too long. */
async function fillsDesk({ environment }: House): Promise<Filled> {
  const { stdout, stderr } = await runs('e2e/fill-desk.ts', ['6'], environment);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Filled;
}

/** Of what the crawl finds several of, those that show most. */
const startsOf = ({ incidentId, well, maintenanceId, seriesId }: Filled) => [
  ...['/admin', `/admin/incidents/${well}`, `/admin/incidents/${incidentId}/postmortem`],
  ...[`/admin/maintenance/${maintenanceId}`, `/admin/maintenance/series/${seriesId}`],
  ...[`/admin/incidents/${incidentId}/postmortem/revisions?from=1&to=3`, '/admin/follow-up?state=all'],
  ...['/admin/report?period=2025-Q2', '/admin/incidents/new?template=none'],
];

/** A postmortem that was corrected, with picture, times and progress, and the same for who has a link to its draft. */
async function whatIsShown({ page, house }: Visitor, { incidentId, key }: Filled) {
  await house.settled();
  for (const path of [
    `/incidents/${incidentId}/postmortem`,
    `/incidents/${incidentId}`,
    `/preview/${key}`,
    '/postmortems',
    '/',
    '/admin/sign-in',
  ]) {
    await page.goto(path);
    await isAccessible(page, path);
  }
  await page.goto(`/incidents/${incidentId}/postmortem`);
  for (const words of ['Corrections', '1 of 5 done', 'To detect'])
    await expect(page.getByRole('main')).toContainText(words);
}

/** What is only there once somebody has done something: notes, somebody who leads, a late promise, the keys. */
async function inTheRoom(staff: Staff, incident: string) {
  const { page } = staff;
  await page.goto(incident);
  await page.getByRole('form', { name: 'Lead this incident' }).getByRole('button').click();
  await page.getByRole('form', { name: 'New note' }).getByLabel('Note').fill('A note.');
  await staff.presses('Add note');
  await page.getByRole('listitem').filter({ hasText: 'A note.' }).locator('summary').click();
  await staff.chooses('Next update', 'In 30 min');
  await page.getByRole('textbox', { name: 'Update', exact: true }).fill('We go on.');
  await staff.presses('Publish update');
  await expect(page.getByRole('timer')).toBeVisible();
  staff.house.clock.set('2025-05-05T09:40:00Z');
  await page.reload();
  await expect(page.getByText('The promised update is late')).toBeVisible();
  await isAccessible(page, 'a room in which something happens');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await isAccessible(page, 'the keys');
}

test.describe('before anybody was here', () => {
  test.use({ world: 'empty' });
  test('the set-up is accessible, light and dark, wide and narrow', async ({ visitor: { page } }) => {
    await page.goto('/admin/set-up');
    await isAccessible(page);
  });
});

const PUBLIC_KINDS = [
  ...['/', '/history', '/uptime', '/maintenance', '/incidents/ID', '/maintenance/ID'],
  ...['/charts/ID', '/postmortems', '/incidents/ID/postmortem'],
];
const STAFF_KINDS = [
  ...['/admin', '/admin/incidents', '/admin/incidents/new', '/admin/incidents/past', '/admin/incidents/ID'],
  ...['/admin/subscribers', '/admin/subscribers/new', '/admin/subscribers/import', '/admin/subscribers/ID'],
  ...['/admin/maintenance/new', '/admin/maintenance/ID', '/admin/maintenance/series'],
  ...['/admin/maintenance/series/ID'],
  ...['/admin/templates', '/admin/templates/new', '/admin/templates/ID'],
  ...['/admin/postmortems/templates', '/admin/postmortems/templates/new', '/admin/postmortems/templates/ID'],
  ...['/admin/follow-up', '/admin/report', '/admin/report?'],
  ...['/admin/metrics', '/admin/metrics/ID', '/admin/deliveries/N'],
  ...['/admin/incidents/ID/postmortem', '/admin/incidents/ID/postmortem/review'],
  ...['/admin/incidents/ID/postmortem/revisions', '/admin/incidents/ID/postmortem/revisions?'],
  ...['/admin/incidents/ID/timeline', '/admin/incidents/ID/updates/ID'],
];
