import type { Page } from '@playwright/test';
import { DEMO } from '#db/seed/demo-sign-in.ts';
import { expect, test } from './fixtures.ts';
import { PUBLIC, type Rooms, roomsFrom, STAFF } from './rooms.ts';

test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z' });
test.setTimeout(180_000);

test('no public page scrolls sideways on 320 px', async ({ visitor: { page } }) => {
  await narrow(page, await roomsFrom(page, '/', PUBLIC));
});

test('no staff page scrolls sideways on 320 px', async ({ staff }) => {
  await staff.signsIn(DEMO);
  await narrow(staff.page, await roomsFrom(staff.page, '/admin', STAFF));
});

async function narrow(page: Page, rooms: Rooms) {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [kind, path] of rooms) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, `${kind} (${path})`).toBeLessThanOrEqual(320);
  }
}
