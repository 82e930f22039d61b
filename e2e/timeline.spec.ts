import { expect, test } from './fixtures.ts';
import { LOOKUPS_FAIL, MOVE, POSTMORTEM } from './march-23.ts';

const { Timeline: _timeline, ...SECTIONS } = POSTMORTEM;

/** With JavaScript it is made in `march-23-desk.spec.ts`. */
test.use({ world: 'empty', beginsAt: '2025-03-23T22:00:00Z', javaScriptEnabled: false });
test.setTimeout(180_000);

test('a timeline is made from updates, completed, published, and shown with links, without JavaScript', async ({
  house,
  staff,
  visitor,
}) => {
  const { page } = staff;
  const entries = page.locator('.entries > li');
  const times = page.getByRole('complementary', { name: 'How long it took' });

  const incident = await test.step('an evening goes wrong', async () => {
    await staff.setsUp({ name: 'Heraldo', timeZone: 'Europe/Berlin' });
    for (const component of MOVE.components) await staff.addsComponent(component);
    const path = await staff.opensIncident(LOOKUPS_FAIL);
    for (const { at, status, words } of LOOKUPS_FAIL.updates) {
      house.clock.set(at);
      await staff.postsUpdate(path, status, words);
    }
    return path;
  });

  await test.step('the day after, what was said becomes the timeline', async () => {
    house.clock.set('2025-03-24T15:00:00Z');
    await staff.signsIn();
    await page.goto(`${incident}/postmortem`);
    await page.getByRole('link', { name: 'Timeline' }).click();
    await staff.presses('Make it from updates');
    await expect(entries).toHaveCount(4);
    await expect(entries.nth(0)).toContainText('23 Mar, 23:00 CET');
    await expect(entries.nth(0)).toContainText('22:00 UTC');
    await expect(times).toContainText('55 minutes');
    await expect(times).toContainText('Not known');
  });

  await test.step('when it was detected is added, and a thought that stays inside', async () => {
    const form = page.getByRole('form', { name: 'Add an entry' });
    await form.getByLabel('When').fill('2025-03-23T23:03');
    await form.getByLabel('Moment').selectOption('Detected');
    await form.getByLabel('What happened').fill('The first alarm goes off.');
    await staff.presses('Add this entry');
    await expect(entries).toHaveCount(5);
    await form.getByLabel('When').fill('2025-03-23T23:05');
    await form.getByLabel('What happened').fill('Nobody knew the runbook.');
    await form.getByRole('checkbox', { name: 'Readers of the postmortem see it' }).uncheck();
    await staff.presses('Add this entry');
    await expect(entries).toHaveCount(6);
    await expect(entries.filter({ hasText: 'runbook' })).toContainText('Internal');
    await expect(times).toContainText('3 minutes');
  });

  await test.step('an entry is moved in time, and a slip is refused without losing a word', async () => {
    await entries.filter({ hasText: 'purged' }).getByRole('link', { name: 'Edit the entry' }).click();
    const form = page.getByRole('form', { name: 'Edit this entry' });
    await form.getByLabel('When').fill('2031-03-23T23:41');
    await form.getByLabel('What happened').fill('The resolvers were purged.');
    await staff.presses('Save this entry');
    await expect(form).toContainText('This is still to come.');
    await expect(form.getByLabel('What happened')).toHaveValue('The resolvers were purged.');
    await form.getByLabel('When').fill('2025-03-23T23:41');
    await staff.presses('Save this entry');
    await expect(form).toHaveCount(0);
    await expect(entries.filter({ hasText: 'purged' })).toContainText('23:41');
    await expect(times).toContainText('41 minutes');
  });

  await test.step('made again, nothing comes twice', async () => {
    await expect(page.getByRole('button', { name: 'Add what is new' })).toHaveCount(0);
  });

  const address = incident.replace('/admin', '');
  await test.step('published without words of its own, the entries are the timeline', async () => {
    await staff.publishesPostmortem(incident, SECTIONS);
    const main = await visitor.reads(`${address}/postmortem`);
    const timeline = main.getByRole('region', { name: 'Timeline' });
    await expect(timeline).toContainText('The first alarm goes off.');
    await expect(timeline.getByRole('img', { name: /2 components, Partial outage at worst/ })).toBeVisible();
    await expect(main).not.toContainText('runbook');
    await expect(timeline.getByText('41 minutes')).toBeVisible();
  });

  await test.step('the page of the incident shows what was affected when, as a picture too', async () => {
    const main = await visitor.reads(address);
    const affected = main.getByRole('region', { name: 'What was affected when' });
    await expect(affected.getByRole('img', { name: /Partial outage at worst/ })).toBeVisible();
    await expect(affected.getByRole('table')).toBeVisible();
  });

  await test.step('links to both are shown with a picture of its own', async () => {
    for (const path of [address, `${address}/postmortem`]) {
      await visitor.reads(path);
      const tag = (name: string) => visitor.page.locator(`meta[property="og:${name}"]`);
      const image = new URL((await tag('image').getAttribute('content'))!);
      expect(image.pathname).toBe(`${path}/picture.png`);
      expect(image.protocol).toMatch(/^https?:$/);
      await expect(tag('image:width')).toHaveAttribute('content', '1200');
      await expect(tag('image:height')).toHaveAttribute('content', '630');
      await expect(tag('image:alt')).toHaveAttribute('content', /Resolved · Major impact · 55 minutes/);
      const answer = await visitor.page.request.get(house.url + image.pathname);
      expect(answer.headers()['content-type']).toBe('image/png');
      const png = await answer.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });
});
