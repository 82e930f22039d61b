import type { APIRequestContext } from '@playwright/test';
import { now } from '#lib/clock.ts';
import { DRAWN_EVERY } from '#lib/domain/metric-range.ts';
import { expect, test } from './fixtures.ts';
import type { House } from './house.ts';
import type { Staff } from './staff.ts';

const MORNING = Date.parse('2025-03-17T09:00:00Z');
/** Open pages hold what they hear against the browser's own clock, so that house lives in the present: in its next five minutes. */
const PRESENT = Math.ceil(now() / DRAWN_EVERY) * DRAWN_EVERY;

test.setTimeout(180_000);

/** A metric as staff make it, and what sends its points, with a token of its own. */
async function measured(staff: Staff, request: APIRequestContext, begins: number) {
  const { page, house } = staff;
  await staff.comesIn();
  await page.goto('/admin/metrics');
  await expect(page.getByText('None yet.')).toBeVisible();
  await page.getByLabel('Name').fill('Response time');
  await page.getByLabel('Description').fill('Of all requests.');
  await page.getByLabel('Unit').fill('ms');
  await staff.presses('Add metric');
  await expect(page.getByText('no points yet')).toBeVisible();
  const line = await page.getByRole('region', { name: 'A line to send a point with' }).innerText();
  const address = /curl (\S+)/.exec(line)![1]!;
  await page.goto('/admin/tokens');
  await page.getByLabel('What will use it').fill('Prober');
  await page.getByRole('checkbox', { name: 'Metrics' }).check();
  await staff.presses('Make a token');
  const token = await page.getByLabel('The token').inputValue();
  const send = async (secondsAgo: number, value: number) => {
    const answer = await request.post(new URL(new URL(address).pathname, house.url).href, {
      headers: { authorization: `OAuth ${token}` },
      form: { 'data[timestamp]': begins / 1000 - secondsAgo, 'data[value]': value },
    });
    expect(answer.status(), await answer.text()).toBe(201);
  };
  return { send };
}

async function passes(house: House, to: number): Promise<void> {
  house.clock.set(new Date(to).toISOString());
  await house.settled();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, timezoneId: 'UTC' });

    test('what a program measures is a chart on the page, over a day, a week and a month, and a table', async ({
      staff,
      house,
      visitor: { page },
      request,
    }) => {
      const { send } = await measured(staff, request, MORNING);
      for (const [ago, value] of [
        [3 * 24 * 3600, 400],
        [7200, 80],
        [0, 123],
      ] as const)
        await send(ago, value);
      await passes(house, MORNING + DRAWN_EVERY);

      await page.goto('/');
      const name = page.getByRole('heading', { name: 'Response time' });
      await name.scrollIntoViewIfNeeded();
      const frame = page.frameLocator('iframe[title="Response time: figures and chart"]');
      const chart = (range: string) => frame.getByRole('img', { name: `Chart of Response time, ${range}` });
      await expect(frame.getByText('123 ms').first()).toBeVisible();
      await expect(chart('The last 24 hours: between 80 ms and 123 ms')).toBeVisible();
      await expect(frame.getByText('400 ms')).toHaveCount(0);
      await frame.getByRole('link', { name: 'Week' }).click();
      await expect(chart('The last 7 days: between 80 ms and 400 ms')).toBeVisible();
      await frame.getByRole('link', { name: 'Month' }).click();
      await expect(chart('The last 31 days: between 80 ms and 400 ms')).toBeVisible();
      expect(new URL(page.url()).pathname).toBe('/');

      await frame.getByRole('link', { name: 'Table' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Response time');
      const day = page.getByRole('region', { name: 'The last 24 hours' });
      await day.getByText('Values as a table').click();
      await expect(day.getByRole('row', { name: /^17 (Mar|March).*07:00/ })).toContainText('80 ms');

      await staff.page.goto('/admin/metrics');
      await expect(staff.page.getByRole('listitem').filter({ hasText: 'Response time' })).toContainText(
        '123 ms 5 minutes ago',
      );
      await staff.presses('Hide Response time');
      await house.settled();
      await page.goto('/');
      await expect(page.getByRole('heading', { name: 'Metrics' })).toHaveCount(0);
      await expect(page.locator('iframe')).toHaveCount(0);
    });
  });

test.describe('while somebody looks', () => {
  test.use({ beginsAt: new Date(PRESENT).toISOString() });

  test('a chart that somebody looks at goes on by itself, and the page around it stays as it is', async ({
    staff,
    house,
    visitor: { page },
    request,
  }) => {
    const { send } = await measured(staff, request, PRESENT);
    await send(60, 80);
    await passes(house, PRESENT + DRAWN_EVERY);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Response time' }).scrollIntoViewIfNeeded();
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('80 ms').first()).toBeVisible();
    await frame.getByRole('link', { name: 'Week' }).click();
    await expect(frame.getByRole('img', { name: /The last 7 days/ })).toBeVisible();
    await page.evaluate(() => ((window as { stays?: true }).stays = true));

    await send(-300, 999);
    await passes(house, PRESENT + 2 * DRAWN_EVERY);
    await expect(async () => {
      // What a browser says that was offline: the page looks whether it is current.
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await expect(frame.getByRole('img', { name: /The last 7 days: between 80 ms and 999 ms/ })).toBeVisible(
        {
          timeout: 1_000,
        },
      );
    }).toPass();
    expect(await page.evaluate(() => (window as { stays?: true }).stays)).toBe(true);
  });
});

test.describe('in the dark', () => {
  test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z', colorScheme: 'dark' });

  test('a chart wears the colours that a reader chooses for the page', async ({ visitor: { page } }) => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'Metrics' }).scrollIntoViewIfNeeded();
    const ink = () =>
      page
        .frameLocator('iframe >> nth=0')
        .locator('path.line')
        .evaluate((line) => getComputedStyle(line).stroke);
    const [dark, words] = [await ink(), page.getByRole('heading', { name: 'Metrics' })];
    const colour = () => words.evaluate((heading) => getComputedStyle(heading).color);
    expect(dark).toBe(await colour());
    await page.getByRole('radio', { name: 'Light' }).check();
    await expect.poll(ink).not.toBe(dark);
    expect(await ink()).toBe(await colour());
  });
});
