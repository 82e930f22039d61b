import { expect, test } from './fixtures.ts';
import { holdScripts } from './hold-scripts.ts';
import { isAccessible } from './is-accessible.ts';
import { joinsTeam } from './joins-team.ts';
import type { Staff } from './staff.ts';

test.setTimeout(240_000);

const SAVED = 'Saved as a draft.';
const TEXT = 'First line.\nSecond line.\nThird line.';

const box = ({ page }: Staff, section: string) => page.getByRole('textbox', { name: section, exact: true });

/** An incident that is over, and the address of its postmortem. */
async function postmortemOf(staff: Staff): Promise<string> {
  const incident = await staff.opensIncident({ name: 'Slow sign-in', words: 'It is slow.', affected: {} });
  await staff.postsUpdate(incident, 'Resolved', 'It is fast again.');
  return `${incident}/postmortem`;
}

/** Grace has begun a draft, and both she and Ada have its editor open. */
async function bothWrite(grace: Staff, ada: Staff): Promise<string> {
  const path = await postmortemOf(grace);
  await grace.page.goto(path);
  await box(grace, 'Summary').fill(TEXT);
  await grace.presses('Save draft');
  await expect(grace.page.getByText(/A draft, saved/)).toBeVisible();
  await ada.page.goto(path);
  await expect(box(ada, 'Summary')).toHaveValue(TEXT);
  return path;
}

test('two browsers that edit the same postmortem both have what does not touch, without pressing anything', async ({
  staff,
  visitor,
  house,
}) => {
  await staff.comesIn();
  const ada = await joinsTeam('Ada Lovelace', staff, visitor.page, house);
  await bothWrite(staff, ada);
  await box(staff, 'Summary').fill(TEXT.replace('First line.', 'First line.\nGrace was here.'));
  await expect(staff.page.getByText(SAVED)).toBeVisible();

  const summary = box(ada, 'Summary');
  await summary.focus();
  await ada.page.keyboard.press('ControlOrMeta+End');
  await ada.page.keyboard.type('\nAda wrote the end');
  await expect(
    ada.page.getByRole('status').filter({ hasText: 'Grace Hopper wrote meanwhile' }),
  ).toBeVisible();
  // She goes on where she was, below lines that came in above.
  await ada.page.keyboard.type(', and goes on.');
  await expect(summary).toHaveValue(
    'First line.\nGrace was here.\nSecond line.\nThird line.\nAda wrote the end, and goes on.',
  );
  await expect(ada.page.getByText(SAVED)).toBeVisible();
  await staff.page.reload();
  await expect(box(staff, 'Summary')).toHaveValue(/Grace was here\.\n[^]*Ada wrote the end, and goes on\./);
});

test('where both write the same line, both texts are on the screen and in the revisions, and one chooses', async ({
  staff,
  visitor,
  house,
}) => {
  await staff.comesIn();
  const ada = await joinsTeam('Ada Lovelace', staff, visitor.page, house);
  const path = await bothWrite(staff, ada);
  await box(staff, 'Summary').fill(TEXT.replace('Second', 'Grace’s second'));
  await expect(staff.page.getByText(SAVED)).toBeVisible();
  await box(ada, 'Summary').fill(TEXT.replace('Second', 'Ada’s second'));
  const notice = ada.page.getByRole('status').filter({ hasText: 'wrote the same lines as you' });
  await expect(notice).toContainText('Grace Hopper');
  // What she typed still stands where she typed it, and nothing of Grace’s was overwritten.
  await expect(box(ada, 'Summary')).toHaveValue(/Ada’s second line/);
  await staff.page.reload();
  await expect(box(staff, 'Summary')).toHaveValue(/Grace’s second line/);

  await notice.getByRole('link').click();
  const { page } = ada;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two texts for the same lines');
  await expect(page.getByRole('figure', { name: 'What Grace Hopper wrote' })).toContainText(
    'Grace’s second line.',
  );
  await expect(page.getByRole('figure', { name: 'What you wrote' })).toContainText('Ada’s second line.');
  await isAccessible(page);
  await page.getByRole('radio', { name: 'Both, one after the other' }).check();
  await ada.presses('Save these words');
  await expect(box(ada, 'Summary')).toHaveValue(
    'First line.\nGrace’s second line.\nAda’s second line.\nThird line.',
  );

  await page.goto(`${path}/revisions`);
  const rows = page.getByRole('listitem');
  await expect(rows.filter({ hasText: 'Set aside by Ada Lovelace' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'by Grace Hopper' }).first()).toBeVisible();
  await page.getByRole('radio', { name: 'from revision 1', exact: true }).check();
  await ada.presses('Compare');
  await expect(page.getByRole('deletion').first()).toContainText('Second');
  await expect(page.getByRole('insertion').first()).toContainText('Grace’s');

  await isAccessible(page);
  await page.getByRole('button', { name: 'Restore revision 1', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Revision 1 is the draft again');
  await page.goto(path);
  await expect(box(ada, 'Summary')).toHaveValue(TEXT);
});

test('what cannot be saved is said, kept, and saved when the connection is back', async ({ staff }) => {
  await staff.comesIn();
  const path = await postmortemOf(staff);
  const { page } = staff;
  await page.goto(path);
  await page.context().setOffline(true);
  await box(staff, 'Summary').fill('Typed in a tunnel.');
  await expect(page.getByRole('alert').filter({ hasText: 'You are offline' })).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(SAVED)).toBeVisible();
  await page.goto('/admin');
  await page.goto(path);
  await expect(box(staff, 'Summary')).toHaveValue('Typed in a tunnel.');
  await expect(page.getByText('Your unsent draft is back.')).toHaveCount(0);
});

test('who presses a button before the page is ready writes alone, and what they type as they leave is saved', async ({
  staff,
}) => {
  await staff.comesIn();
  const path = await postmortemOf(staff);
  const { page } = staff;
  const arrive = await holdScripts(page);
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await box(staff, 'Summary').fill('Written at once.');
  await page.getByRole('button', { name: 'Publish', exact: true }).click({ noWaitAfter: true });
  await expect(page.getByRole('main').getByRole('alert')).toContainText('some sections are still empty');
  arrive();
  await expect(page.getByText('Saved when you pause.')).toBeVisible();
  await box(staff, 'Summary').fill('Written again.');
  await staff.presses('Save draft');
  await expect(page.getByText(/A draft, saved/)).toBeVisible();
  await expect(box(staff, 'Summary')).toHaveValue('Written again.');

  await box(staff, 'Summary').fill('Written on the way out.');
  await page.goto('/admin');
  await expect(async () => {
    await page.goto(`${path}/revisions`);
    await expect(page.getByText('Saved by itself by Grace Hopper')).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('two who save the same postmortem lose nothing', async ({ staff, visitor, house }) => {
    await staff.comesIn();
    const ada = await joinsTeam('Ada Lovelace', staff, visitor.page, house);
    const path = await bothWrite(staff, ada);
    await staff.page.goto(path);
    await box(staff, 'Summary').fill(TEXT.replace('Second', 'Grace’s second'));
    await staff.presses('Save draft');
    await expect(box(staff, 'Summary')).toHaveValue(/Grace’s/);

    await box(ada, 'Impact').fill('Everybody.');
    await ada.presses('Save draft');
    await expect(ada.page.getByRole('status')).toContainText('Grace Hopper wrote meanwhile in Summary');
    await expect(box(ada, 'Summary')).toHaveValue(/Grace’s/);
    await expect(box(ada, 'Impact')).toHaveValue('Everybody.');

    await staff.page.goto(path);
    await box(staff, 'Impact').fill('Nobody.');
    await staff.presses('Save draft');
    await expect(box(staff, 'Impact')).toHaveValue('Nobody.');
    await box(ada, 'Impact').fill('Two thirds.');
    await ada.presses('Save draft');
    await expect(ada.page.getByRole('heading', { level: 1 })).toHaveText('Two texts for the same lines');
    await ada.page.getByRole('radio', { name: 'What you wrote' }).check();
    await ada.presses('Save these words');
    await expect(box(ada, 'Impact')).toHaveValue('Two thirds.');
  });
});
