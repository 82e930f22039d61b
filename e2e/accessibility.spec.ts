import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
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
});

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
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // In the dark a page is the same but for its colours.
      const axe = new AxeBuilder({ page });
      const { violations } = await (
        colorScheme === 'light' ? axe.withTags(WCAG_22_AA) : axe.withRules(OF_COLOURS)
      ).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      expect.soft(found, `${kind} (${path}), ${colorScheme}`).toEqual([]);
    }
  }
}

const PUBLIC_KINDS = [
  ...['/', '/history', '/uptime', '/maintenance', '/incidents/ID', '/maintenance/ID'],
  '/charts/ID',
];
const STAFF_KINDS = [
  ...['/admin', '/admin/incidents', '/admin/incidents/new', '/admin/incidents/ID'],
  ...['/admin/subscribers', '/admin/subscribers/new', '/admin/subscribers/import', '/admin/subscribers/ID'],
  ...['/admin/templates', '/admin/templates/new', '/admin/templates/ID'],
  ...['/admin/metrics', '/admin/metrics/ID', '/admin/deliveries/N'],
  ...['/admin/incidents/ID/postmortem', '/admin/incidents/ID/postmortem/review'],
  '/admin/incidents/ID/postmortem/revisions',
];
