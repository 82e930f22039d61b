import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DEMO } from '#db/seed/demo-sign-in.ts';
import { expect, test } from './fixtures.ts';
import { PUBLIC, type Rooms, roomsFrom, STAFF } from './rooms.ts';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z' });
test.setTimeout(300_000);

for (const theme of ['light', 'dark'] as const) {
  test(`every public page is accessible, ${theme}`, async ({ visitor: { page } }) => {
    const rooms = await roomsFrom(page, '/', PUBLIC);
    expect([...rooms.keys()]).toEqual(expect.arrayContaining(PUBLIC_KINDS));
    await everyRoom(page, new Map([...rooms, ['not found', '/nowhere']]), theme);
  });

  test(`every staff page is accessible, ${theme}`, async ({ staff, visitor }) => {
    await everyRoom(visitor.page, new Map([['sign in', '/admin/sign-in']]), theme);
    await staff.signsIn(DEMO);
    const rooms = await roomsFrom(staff.page, '/admin', STAFF);
    expect([...rooms.keys()]).toEqual(expect.arrayContaining(STAFF_KINDS));
    await everyRoom(staff.page, rooms, theme);
  });
}

test('the first visit is accessible', async ({ browser }) => {
  const house = await (await import('./house.ts')).openHouse('2025-05-05T09:00:00Z');
  const page = await browser.newPage({ baseURL: house.url });
  await everyRoom(page, new Map([['set-up', '/admin/set-up']]), 'light');
  await everyRoom(page, new Map([['set-up', '/admin/set-up']]), 'dark');
  await page.close();
  await house.close();
});

async function everyRoom(page: Page, rooms: Rooms, theme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  for (const [kind, path] of rooms) {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
    expect.soft(found, `${kind} (${path})`).toEqual([]);
  }
}

const PUBLIC_KINDS = ['/', '/history', '/uptime', '/maintenance', '/incidents/ID', '/maintenance/ID'];
const STAFF_KINDS = ['/admin', '/admin/incidents', '/admin/incidents/new', '/admin/incidents/ID'];
