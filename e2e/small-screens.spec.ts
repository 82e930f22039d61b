import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { PUBLIC, type Rooms, roomsFrom, STAFF } from './rooms.ts';

test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z', shared: true });
test.setTimeout(180_000);

test('no public page scrolls sideways on 320 px', async ({ visitor: { page } }) => {
  const rooms = await roomsFrom(page, '/', PUBLIC);
  const chart = `${rooms.get('/charts/ID')}/week`;
  await narrow(page, new Map([...rooms, ['for programs', '/api/docs'], ['a frame', chart]]));
});

test('no staff page scrolls sideways on 320 px', async ({ staff }) => {
  await staff.comesIn();
  await narrow(staff.page, await roomsFrom(staff.page, '/admin', STAFF));
});

async function narrow(page: Page, rooms: Rooms) {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [kind, path] of rooms) {
    await page.goto(path);
    const wide = await page.evaluate(() =>
      document.documentElement.scrollWidth <= 320
        ? []
        : [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > 320)
            .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect.soft(wide, `${kind} (${path})`).toEqual([]);
  }
}
