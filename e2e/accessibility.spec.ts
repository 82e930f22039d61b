import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Staff } from './staff.ts';
import { PUBLIC, type Rooms, roomsFrom, STAFF } from './rooms.ts';

const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z' });
test.setTimeout(480_000);

test.describe('what visitors see', () => {
  test.use({ shared: true });
  test('every public page is accessible, light and dark', async ({ visitor: { page } }) => {
    const rooms = await roomsFrom(page, '/', PUBLIC);
    expect([...rooms.keys()]).toEqual(expect.arrayContaining(PUBLIC_KINDS));
    const chart = `${rooms.get('/charts/ID')}/week`;
    const apart = { 'not found': '/nowhere', 'for programs': '/api/docs', 'a frame of the home page': chart };
    await everyRoom(page, new Map([...rooms, ...Object.entries(apart)]));
  });
});

test('every staff page is accessible, light and dark', async ({ staff, visitor }) => {
  await everyRoom(visitor.page, new Map([['sign in', '/admin/sign-in']]));
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
  const rooms = await roomsFrom(staff.page, '/admin', STAFF);
  expect([...rooms.keys()]).toEqual(expect.arrayContaining(STAFF_KINDS));
  await everyRoom(staff.page, rooms);
  await inTheRoom(staff, incident);
});

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
  test('the set-up is accessible, light and dark', async ({ visitor: { page } }) => {
    await everyRoom(page, new Map([['set-up', '/admin/set-up']]));
  });
});

async function everyRoom(page: Page, rooms: Rooms) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [kind, path] of rooms) {
    await page.goto(path);
    await isAccessible(page, `${kind} (${path})`);
  }
}

async function isAccessible(page: Page, what: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // In the dark a page is the same but for its colours.
    const axe = new AxeBuilder({ page });
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(WCAG_22_AA) : axe.withRules(OF_COLOURS)
    ).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    expect.soft(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}

const PUBLIC_KINDS = [
  ...['/', '/history', '/uptime', '/maintenance', '/incidents/ID', '/maintenance/ID'],
  ...['/charts/ID', '/postmortems', '/incidents/ID/postmortem'],
];
const STAFF_KINDS = [
  ...['/admin', '/admin/incidents', '/admin/incidents/new', '/admin/incidents/past', '/admin/incidents/ID'],
  ...['/admin/subscribers', '/admin/subscribers/new', '/admin/subscribers/import', '/admin/subscribers/ID'],
  ...['/admin/maintenance/new', '/admin/maintenance/series'],
  ...['/admin/templates', '/admin/templates/new', '/admin/templates/ID'],
  ...['/admin/postmortems/templates', '/admin/postmortems/templates/new', '/admin/postmortems/templates/ID'],
  ...['/admin/follow-up', '/admin/report', '/admin/report?'],
  ...['/admin/metrics', '/admin/metrics/ID', '/admin/deliveries/N'],
  ...['/admin/incidents/ID/postmortem', '/admin/incidents/ID/postmortem/review'],
  '/admin/incidents/ID/postmortem/revisions',
];
