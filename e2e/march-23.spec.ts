import { expect, test } from './fixtures.ts';
import { LOOKUPS_FAIL, MOVE, POSTMORTEM } from './march-23.ts';

/**
 * The evening of 23 March 2025 as it would have been lived here: planned a week ahead, gone wrong for 55 minutes,
 * explained the day after. The clock moves; nobody presses start or complete, and no browser runs a script.
 * With JavaScript, and as it is led and written today: `march-23-desk.spec.ts`.
 */
test.use({ world: 'empty', beginsAt: '2025-03-16T10:00:00Z', javaScriptEnabled: false });
test.setTimeout(180_000);

test('23 March 2025 without JavaScript: from the planned maintenance to the published postmortem', async ({
  house,
  staff,
  visitor,
}) => {
  await test.step('a week before, staff plan the move', async () => {
    await staff.setsUp({ name: 'Heraldo', timeZone: 'UTC' });
    for (const component of MOVE.components) await staff.addsComponent(component);
    await staff.schedulesMaintenance(MOVE);
    const home = await visitor.reads('/');
    await expect(home).toContainText(MOVE.name);
    await expect(home).toContainText('All systems operational');
  });

  await test.step('at the hour that was named, it begins by itself', async () => {
    house.clock.set('2025-03-23T21:30:00Z');
    await visitor.sees('/', 'under maintenance');
  });

  const incident = await test.step('lookups fail, and staff say so', async () => {
    house.clock.set('2025-03-23T22:00:00Z');
    await staff.signsIn();
    const path = await staff.opensIncident(LOOKUPS_FAIL);
    const home = await visitor.reads('/');
    await expect(home).toContainText(LOOKUPS_FAIL.name);
    await expect(home).toContainText(LOOKUPS_FAIL.words);
    return path;
  });

  await test.step('they say what they find, until it is over', async () => {
    for (const { at, status, words } of LOOKUPS_FAIL.updates) {
      house.clock.set(at);
      await staff.postsUpdate(incident, status, words);
      await expect(await visitor.reads('/')).toContainText(words);
    }
  });

  await test.step('the maintenance ends by itself', async () => {
    house.clock.set('2025-03-23T23:30:00Z');
    await visitor.sees('/', 'All systems operational');
  });

  await test.step('the day after, they explain it', async () => {
    house.clock.set('2025-03-24T15:00:00Z');
    await staff.signsIn();
    await staff.publishesPostmortem(incident, POSTMORTEM);
  });

  await test.step('whoever comes later reads it all', async () => {
    await visitor.reads('/');
    await visitor.follows(LOOKUPS_FAIL.name);
    const page = visitor.page.getByRole('main');
    await expect(page).toContainText('55 minutes');
    for (const { words } of LOOKUPS_FAIL.updates) await expect(page).toContainText(words);
    await visitor.follows(/postmortem/i);
    for (const [section, words] of Object.entries(POSTMORTEM)) {
      await expect(page.getByRole('heading', { name: section, exact: true })).toBeVisible();
      await expect(page).toContainText(words);
    }
    await expect(page).toContainText('55 minutes');
  });
});
