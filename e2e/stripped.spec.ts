import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { PUBLIC, roomsFrom } from './rooms.ts';

test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z', shared: true });
test.setTimeout(300_000);

/** What visitors get is what the app draws without what it adds for hydration; these are all kinds of pages. */
const KINDS = [
  ...['/', '/history', '/history/DATE', '/maintenance', '/maintenance/ID', '/incidents/ID'],
  ...['/postmortems', '/incidents/ID/postmortem', '/uptime', '/uptime/ID', '/uptime/ID/DATE'],
];

test('each public page looks, reads and works the same before and after it is stripped', async ({
  browser,
  house,
  visitor,
  watch,
}) => {
  await house.settled();
  // From here even a postmortem is found.
  const rooms = await roomsFrom(visitor.page, ['/history/search?word=name+servers'], PUBLIC);
  expect([...rooms.keys()]).toEqual(expect.arrayContaining(KINDS));
  for (const javaScriptEnabled of [true, false]) {
    const visit = async (baseURL: string) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled });
      await standTime(context);
      return watch(await context.newPage());
    };
    const before = await visit(house.appUrl());
    const after = await visit(house.url);
    for (const kind of KINDS) {
      const path = rooms.get(kind)!;
      const [drawn, published] = [await facts(before, path), await facts(after, path)];
      expect.soft(published, `${path}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`).toEqual(drawn);
      expect(
        await after.locator('script').evaluateAll((all) => all.map((one) => one.getAttribute('src'))),
      ).toEqual(['/theme.js', '/live.js']);
    }
    await before.context().close();
    await after.context().close();
  }
});

/** The clock of the house stands, the front's goes on: nobody shall say meanwhile that this copy is old. */
const standTime = (context: BrowserContext) =>
  context.route('**/heartbeat.json', (route) =>
    route.fulfill({ json: { at: '2025-05-05T09:00:00Z', revision: 0 } }),
  );

/** All there is to a page: as it comes, and after everything was touched that can be. */
async function facts(page: Page, path: string) {
  await page.goto(path);
  const come = await look(page);
  for (const summary of await page.locator('summary').all()) await summary.click();
  const days: (string | null)[] = [];
  for (const slider of await page.getByRole('slider').all()) {
    await slider.press('ArrowLeft');
    days.push(await slider.getAttribute('aria-valuetext'));
  }
  for (const dark of await page.getByRole('radio', { name: 'Dark' }).all()) await dark.check();
  return { come, days, touched: await look(page) };
}

async function look(page: Page) {
  return {
    title: await page.title(),
    head: await page.locator('head > :is(meta, link)').evaluateAll(worded),
    // Beside it the framework only puts what announces its own kind of navigation.
    says: await page.locator('.page').ariaSnapshot(),
    places: await page.locator('.page *').evaluateAll(placed),
  };
}

/** Where everything is and in which colour: pixels at the edges of shapes differ from one drawing to the next. */
function placed(elements: Element[]): string[] {
  return elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { color, stroke } = getComputedStyle(element);
    return [element.localName, x, y, width, height, color, stroke].join(' ');
  });
}

/** What stands in the head, but for what makes the framework's scripts load. */
function worded(elements: Element[]): string[] {
  const own = elements.filter((element) => !/load$/.test(element.getAttribute('rel') ?? ''));
  const names = ['name', 'property', 'content', 'rel', 'type', 'title', 'href'];
  return own.map((one) => names.map((name) => one.getAttribute(name) ?? '').join(' '));
}
