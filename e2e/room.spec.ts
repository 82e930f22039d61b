import { expect, test } from './fixtures.ts';
import { Staff } from './staff.ts';
import type { Visitor } from './visitor.ts';

// Two people, a browser each.
test.setTimeout(180_000);

const ADA = { name: 'Ada Lovelace', email: 'ada@example.com', password: 'notes on the engine' } as const;

/** A second one on call, who comes by an invitation. */
async function joins(staff: Staff, { page }: Visitor): Promise<Staff> {
  await staff.page.goto('/admin/team');
  await staff.page.getByLabel('Who it is for').fill('Ada');
  await staff.presses('Make a link');
  await page.goto(await staff.page.getByLabel('The link').inputValue());
  await page.getByLabel('Your name').fill(ADA.name);
  await page.getByLabel('E-mail').fill(ADA.email);
  await page.getByLabel('Password').fill(ADA.password);
  await page.getByRole('button', { name: 'Join the team' }).click();
  await expect(page).toHaveURL(/\/admin$/);
  return new Staff(page, staff.house);
}

const note = ({ page }: Staff, words: string) => page.getByRole('listitem').filter({ hasText: words });
const box = ({ page }: Staff) => page.getByRole('textbox', { name: 'Update', exact: true });
const board = ({ page }: Staff, part: string) => page.getByRole('region', { name: part });

async function writesNote(staff: Staff, words: string) {
  await staff.page.getByRole('form', { name: 'New note' }).getByLabel('Note').fill(words);
  await staff.presses('Add note');
}

test('two who are in the room see what the other does, and what they type and where they are stays', async ({
  staff,
  visitor,
}) => {
  await staff.comesIn();
  await staff.addsComponent('API');
  const ada = await joins(staff, visitor);
  const incident = await staff.opensIncident({
    ...{ name: 'Requests fail', words: 'We are looking.', affected: { API: 'Major' } },
  });
  await box(staff).click();
  await staff.page.keyboard.type('We know more, ');

  await ada.page.goto(incident);
  await writesNote(ada, 'The queue *grows*.');
  await expect(note(staff, 'The queue grows.')).toBeVisible();
  await expect(staff.page.getByText('Ada Lovelace wrote a note.')).toBeVisible();
  await ada.postsUpdate(incident, 'Identified', 'A disk is full.');
  await expect(note(staff, 'A disk is full.')).toBeVisible();
  await expect(staff.page.getByText('Ada Lovelace posted an update: Identified.')).toBeVisible();

  // Typed, it stays; not touched, it follows.
  await expect(box(staff)).toBeFocused();
  await staff.page.keyboard.type('and say it.');
  await expect(box(staff)).toHaveValue('We know more, and say it.');
  await expect(
    staff.page
      .getByRole('form', { name: 'New update' })
      .getByRole('radio', { name: 'Identified', exact: true }),
  ).toBeChecked();
  await staff.presses('Publish update');
  await expect(box(staff)).toHaveValue('');
  await expect(note(ada, 'We know more, and say it.')).toContainText('Identified');

  await ada.page.getByRole('form', { name: 'Lead this incident' }).getByRole('button').click();
  await expect(board(staff, 'Who is on it')).toContainText('Ada Lovelace');
  await expect(staff.page.getByText('Ada Lovelace is now commander.')).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('somebody takes it, writes, changes and deletes notes, and hands it over', async ({
      staff,
      visitor,
    }) => {
      const { page } = staff;
      await staff.comesIn();
      await joins(staff, visitor);
      await staff.opensIncident({ name: 'Requests fail', words: 'We are looking.', affected: {} });
      await expect(page.getByText('Nobody leads this yet.')).toBeVisible();
      await page.getByRole('form', { name: 'Lead this incident' }).getByRole('button').click();
      await expect(page.getByText('Nobody leads this yet.')).toHaveCount(0);
      const lead = page.getByRole('form', { name: 'Commander' });
      await lead.locator('summary').click();
      await lead.getByRole('button', { name: ADA.name }).click();
      await expect(board(staff, 'Who is on it')).toContainText(ADA.name);

      await writesNote(staff, 'It is the cabel.');
      const mine = note(staff, 'It is the cabel.');
      await mine.locator('summary').click();
      await mine.getByRole('textbox', { name: 'Note' }).fill('It is the cable.');
      await mine.getByRole('button', { name: 'Save note' }).click();
      const changed = note(staff, 'It is the cable.');
      await expect(changed).toContainText('edited');
      if (!javaScriptEnabled) await changed.locator('summary').click();
      await changed.getByRole('button', { name: 'Delete this note' }).click();
      await expect(changed).toHaveCount(0);
    });

    test('what was published just now is amended without a mark, later with one', async ({ staff }) => {
      const { page } = staff;
      await staff.comesIn();
      const incident = await staff.opensIncident({ name: 'Down', words: 'It is dwon.', affected: {} });
      const amends = async (words: string) => {
        await page.getByRole('link', { name: 'Edit the update' }).first().click();
        await page.getByLabel('Text').fill(words);
      };
      await amends('It is down.');
      await page.getByRole('radio', { name: 'They see nothing of it' }).check();
      await staff.presses('Save the correction');
      await expect(page.getByText('which readers do not see')).toBeVisible();
      await staff.house.settled();
      const story = incident.replace('/admin', '');
      await page.goto(story);
      await expect(page.getByText('It is down.')).toBeVisible();
      await expect(page.getByText('Edited')).toHaveCount(0);

      staff.house.clock.set('2025-03-17T09:02:00Z');
      await page.goto(incident);
      await amends('All of it is down.');
      await expect(page.getByText('Readers see that it was edited, and when.')).toBeVisible();
      await staff.presses('Save the correction');
      await expect(page.getByText('Edited just now')).toBeVisible();
      await staff.house.settled();
      await page.goto(story);
      await expect(page.getByText('Edited')).toBeVisible();
    });
  });

test('a promise that is late is said to be late, to readers and in the room, from its instant on', async ({
  staff,
  visitor,
}) => {
  const { page } = staff;
  await staff.comesIn();
  const incident = await staff.opensIncident({ name: 'Down', words: 'It is down.', affected: {} });
  await expect(board(staff, 'Next update')).toContainText('None is promised.');
  await staff.chooses('Next update', 'In 30 min');
  await box(staff).fill('We go on.');
  await staff.presses('Publish update');
  await expect(board(staff, 'Next update').getByRole('timer')).toHaveText(/^in (30|29) min$/);
  await expect(board(staff, 'What the public sees')).toContainText('Next update by 09:30');

  staff.house.clock.set('2025-03-17T09:26:00Z');
  await page.goto(incident);
  await page.getByRole('form', { name: 'Lead this incident' }).getByRole('button').click();
  await expect(page.getByText('The next update is due in 4 minutes.')).toBeVisible();
  await expect(board(staff, 'Next update').getByRole('timer')).toHaveText(/^in [34] min \d+ s$/);

  staff.house.clock.set('2025-03-17T09:30:00Z');
  await page.goto(incident);
  await expect(page.getByText('The promised update is late, and the page says so.')).toBeVisible();
  await expect(board(staff, 'What the public sees')).toContainText('was due by 09:30');
  await expect
    .poll(async () => {
      await visitor.page.goto('/');
      return visitor.page.getByRole('main').textContent();
    })
    .toContain('and is late');
});

test('no visitor and no program reads a note, or who is on it', async ({ staff, request, house }) => {
  const { page } = staff;
  await staff.comesIn();
  const incident = await staff.opensIncident({ name: 'Down', words: 'It is down.', affected: {} });
  await writesNote(staff, 'Nobody outside knows of the zeppelin.');
  await expect(note(staff, 'zeppelin')).toBeVisible();
  await page.getByRole('form', { name: 'Lead this incident' }).getByRole('button').click();
  await expect(page.getByText('Nobody leads this yet.')).toHaveCount(0);
  await staff.postsUpdate(incident, 'Identified', 'Found it.');
  await house.settled();
  const story = incident.replace('/admin', '');
  for (const path of ['/', story, '/history', '/history.atom', '/feed.json', '/api/v2/incidents.json']) {
    const text = await (await request.get(house.url + path)).text();
    expect(text, path).toContain('Down');
    expect(text, path).not.toContain('zeppelin');
    expect(text, path).not.toMatch(/commander/i);
  }
  expect((await request.get(`${house.url}${incident}/news?after=0`)).status()).toBe(401);
  for (const after of ['', 'x', '-1', '1e99', '0.5'])
    expect((await page.request.get(`${incident}/news?after=${after}`)).status(), after).toBe(
      after ? 404 : 200,
    );
});
