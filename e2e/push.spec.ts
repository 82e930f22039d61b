import type { BrowserContext, Page } from '@playwright/test';
import { newBrowser, openPushService } from '#lib/channels/testing/push-service.ts';
import { expect, test as base } from './fixtures.ts';

/**
 * Chromium without a window has no push service, so one on loopback takes what we send, reads it with the browser's keys,
 * and the browser's own tools deliver it to the worker. Only that `PushManager` gives such an address is played.
 */
type PushService = Awaited<ReturnType<typeof openPushService>>;
const test = base.extend<{ service: PushService; keys: ReturnType<typeof newBrowser> }>({
  service: async ({}, use) => {
    const service = await openPushService();
    await use(service);
    service.close();
  },
  keys: async ({}, use) => use(newBrowser()),
});
test.use({ world: 'example', settings: { OUTBOUND_ALLOW: '127.0.0.1' } });
// The one that never has a window shows no notifications.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const executablePath = process.env['CHROMIUM_PATH'] ?? launchOptions.executablePath;
    await use({ ...launchOptions, ...(executablePath ? { executablePath } : {}) });
  },
});
test.setTimeout(120_000);

const block = (page: Page) => page.getByRole('region', { name: 'In this browser' });
const join = (page: Page) => block(page).getByRole('button', { name: 'Be told in this browser' });

/** Plays what is missing: a browser that has a push service. */
async function hasPushService(
  context: BrowserContext,
  endpoint: string,
  keys: { p256dh: string; auth: string },
) {
  await context.addInitScript(
    ({ endpoint, keys }) => {
      const subscription = {
        ...{ endpoint, toJSON: () => ({ endpoint, keys }) },
        unsubscribe: async () => {
          localStorage.removeItem('subscribed');
          return true;
        },
      };
      const there = async () => (localStorage.getItem('subscribed') ? subscription : null);
      Object.assign(PushManager.prototype, {
        getSubscription: there,
        async subscribe({ applicationServerKey, userVisibleOnly }: PushSubscriptionOptionsInit) {
          localStorage.setItem('subscribed', JSON.stringify({ applicationServerKey, userVisibleOnly }));
          return subscription;
        },
      });
    },
    { endpoint, keys },
  );
}

/** What the push service would do next: bring it to the worker of this page. */
async function delivers(page: Page, data: string) {
  const tools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (one) resolve(one.registrationId);
    }),
  );
  await tools.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  const push = { origin, registrationId: await registered, data };
  const before = JSON.stringify(await shown(page));
  // A machine without a desktop has nowhere to show a notification, and the browser may forget it at once: then it comes again.
  await expect(async () => {
    await tools.send('ServiceWorker.deliverPushMessage', push);
    await expect.poll(async () => JSON.stringify(await shown(page)), { timeout: 2_000 }).not.toBe(before);
  }).toPass({ timeout: 20_000 });
}

/** What the browser shows of us at this moment. */
const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const all = await registration.getNotifications();
    return all.map(({ title, body, tag, data }) => ({ title, body, tag, data: String(data) }));
  });

test('a visitor is told in their browser: asked, proven by receipt, told of an incident, led to it, and leaves', async ({
  visitor,
  staff,
  house,
  service,
  keys,
}) => {
  const { page } = visitor;
  const context = page.context();
  await context.grantPermissions(['notifications'], { origin: house.url });
  await hasPushService(context, service.endpoint, keys.keys);
  await visitor.reads('/subscribe');
  await page.getByRole('combobox', { name: 'Incidents' }).selectOption('major');
  await join(page).click();
  await expect(block(page).getByRole('status')).toContainText('A first notification is on its way.');
  const wish = await page.evaluate(() => localStorage.getItem('subscribed'));
  expect(wish).toMatch(/^\{"applicationServerKey":"B[\w-]{86}","userVisibleOnly":true\}$/);

  await expect.poll(() => service.pushed.length).toBe(1);
  await delivers(page, keys.reads(service.pushed[0]!.body));
  await expect.poll(() => shown(page)).toMatchObject([{ title: 'You will be told here.' }]);
  await expect(block(page)).toContainText('This browser is told.');
  const manage = (await shown(page))[0]!.data;

  await staff.comesIn();
  await staff.opensIncident({
    name: 'Everything is down',
    words: 'We are **looking** into it.',
    affected: { Dashboard: 'Major' },
  });
  house.clock.set('2025-03-17T09:01:00Z');
  await expect.poll(() => service.pushed.length).toBe(2);
  await delivers(page, keys.reads(service.pushed[1]!.body));
  const ofIt = async () => (await shown(page)).filter(({ title }) => title.includes('Everything'));
  await expect
    .poll(ofIt)
    .toMatchObject([{ title: 'Investigating: Everything is down', body: 'We are looking into it.' }]);
  const [told] = await ofIt();
  expect(told?.data).toBe(`/incidents/${told?.tag}`);

  // The choice of the form went along.
  await visitor.reads(manage);
  await expect(page.getByRole('combobox', { name: 'Incidents' })).toHaveValue('major');
  await visitor.reads('/subscribe');
  await block(page).getByRole('button', { name: 'Stop telling this browser' }).click();
  await expect(block(page).getByRole('status')).toHaveText('This browser is not told any more.');
  await expect(join(page)).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('subscribed'))).toBeNull();
  await page.goto(manage);
  await expect(page.getByRole('main')).toContainText('You are unsubscribed');
});

test.describe('where nobody is told', () => {
  test.use({ shared: true });

  test('a browser that has no push service says so, and nothing is kept', async ({ visitor, house }) => {
    const { page } = visitor;
    await page.context().grantPermissions(['notifications'], { origin: house.url });
    await visitor.reads('/subscribe');
    await join(page).click();
    await expect(block(page).getByRole('status')).toHaveText(
      /cannot reach its service|does not let this page/,
    );
    await expect(join(page)).toBeEnabled();
    // The worker itself is there, from the published site, under the policy of the page.
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toBe(
      `${house.url}/push-worker.js`,
    );
  });

  test('who says no is told where to allow it', async ({ visitor }) => {
    const { page } = visitor;
    await visitor.reads('/subscribe');
    await join(page).click();
    await expect(block(page).getByRole('status')).toContainText('does not let this page show notifications');
  });

  test('what the worker cannot read or confirm it shows all the same, and keeps no link of it', async ({
    visitor,
    house,
  }) => {
    const { page } = visitor;
    await page.context().grantPermissions(['notifications'], { origin: house.url });
    await visitor.reads('/subscribe');
    await page.evaluate(() => navigator.serviceWorker.register('/push-worker.js'));
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await delivers(page, 'not JSON');
    await expect.poll(() => shown(page)).toMatchObject([{ title: new URL(house.url).host, data: '/' }]);
    const failed = { title: 'Confirm it', body: 'Press here.', url: '/subscription/x/confirm' };
    const ways = { manage: '/subscription/nobody', confirm: '/api/subscriptions/nobody/confirm' };
    const asking = { title: 'Told', tag: 't', url: '/', ...ways, failed };
    await delivers(page, JSON.stringify(asking));
    await expect
      .poll(async () => (await shown(page)).map(({ title }) => title).toSorted())
      .toEqual([new URL(house.url).host, 'Confirm it']);
    expect(await page.evaluate(async () => (await caches.match('/subscription')) === undefined)).toBe(true);
  });

  test('what is no subscription is refused with a word, and never by a fault', async ({ house, request }) => {
    const address = `${house.url}/api/subscriptions/push`;
    const { keys } = newBrowser();
    const endpoint = 'https://push.example.org/1';
    const status = async (data: string, type = 'application/json') =>
      (await request.post(address, { data: Buffer.from(data), headers: { 'content-type': type } })).status();
    expect(await status('{}', 'text/plain')).toBe(415);
    expect(await status('{')).toBe(400);
    for (const odd of [null, [], 'text', 7, {}, { address: endpoint }, { address: '\u0000', keys }])
      expect.soft(await status(JSON.stringify(odd)), JSON.stringify(odd)).toBe(422);
    const choice = [['scope', 'chosen']];
    const refused = await request.post(address, { data: { address: endpoint, keys, choice } });
    expect([refused.status(), await refused.json()]).toMatchObject([
      422,
      { fields: { componentIds: 'Choose at least one.' } },
    ]);
    expect(await status(JSON.stringify({ key: 'x', address: endpoint, keys }))).toBe(404);
    expect(await status(JSON.stringify({ address: endpoint, keys }))).toBe(202);
    let last = 0;
    for (let n = 0; n < 30 && last !== 429; n += 1) last = await status('{}');
    expect(last).toBe(429);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('nothing of it is offered', async ({ visitor }) => {
      await visitor.reads('/subscribe');
      await expect(visitor.page.locator('[data-push]')).toBeHidden();
    });
  });
});
