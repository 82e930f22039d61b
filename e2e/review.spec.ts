import { expect, test } from './fixtures.ts';
import { isAccessible } from './is-accessible.ts';
import { joinsTeam } from './joins-team.ts';
import type { Staff } from './staff.ts';

test.setTimeout(240_000);

const SECTIONS = {
  ...{
    Summary: 'Sign-in was slow.\n\nIt lasted an hour.',
    Impact: 'Everybody.',
    'Root cause': 'A disk was full.',
  },
  ...{ Timeline: '- 9:00 it began', Remediation: 'We watch the disks.' },
};

async function drafts(staff: Staff): Promise<string> {
  const incident = await staff.opensIncident({ name: 'Slow sign-in', words: 'It is slow.', affected: {} });
  await staff.postsUpdate(incident, 'Resolved', 'It is fast again.');
  await staff.page.goto(`${incident}/postmortem`);
  for (const [section, words] of Object.entries(SECTIONS))
    await staff.page.getByRole('textbox', { name: section, exact: true }).fill(words);
  await staff.presses('Save draft');
  await expect(staff.page.getByText(/A draft, saved/)).toBeVisible();
  return `${incident}/postmortem`;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a draft is commented on, reviewed, and published once somebody else has approved it', async ({
      staff,
      visitor,
      house,
    }) => {
      await staff.comesIn();
      await staff.wantsApprovals('One approval');
      const ada = await joinsTeam('Ada Lovelace', staff, visitor.page, house);
      const path = await drafts(staff);
      await staff.presses('Publish');
      await expect(staff.page.getByRole('alert').filter({ hasText: 'one approval' }).first()).toBeVisible();

      await staff.page.goto(`${path}/review`);
      const asks = async () => {
        await staff.page.getByRole('checkbox', { name: 'Ada Lovelace' }).check();
        await staff.presses('Ask for a review');
        await expect(staff.page.getByText('Asked, no answer yet')).toBeVisible();
      };
      await asks();
      await staff.presses('Withdraw the request to Ada Lovelace');
      await expect(staff.page.getByText('Nobody was asked yet.')).toBeVisible();
      await asks();

      // By keyboard.
      const { page } = ada;
      await page.goto(`${path}/review`);
      await page.getByText('Comment on paragraph 2 of Summary').focus();
      await page.keyboard.press('Enter');
      const form = page.getByRole('form', { name: 'Comment on paragraph 2 of Summary' });
      await form.getByLabel('Your comment').focus();
      await page.keyboard.type('From when to when?');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('article', { name: 'Comment by Ada Lovelace' })).toContainText(
        'From when to when?',
      );
      await page.getByLabel('What should be changed, or what you liked').fill('Please say when.');
      await ada.presses('Ask for changes');
      await expect(page.getByText('Asks for changes')).toBeVisible();
      if (javaScriptEnabled) await isAccessible(page);

      await staff.page.goto(path);
      await staff.page
        .getByRole('textbox', { name: 'Summary', exact: true })
        .fill('A new beginning.\n\nSign-in was slow.\n\nIt lasted an hour, from nine to ten.');
      await staff.presses('Save draft');
      await staff.page.getByRole('link', { name: /^Review/ }).click();
      const comment = staff.page.getByRole('article', { name: 'Comment by Ada Lovelace' });
      await expect(comment).toContainText('From when to when?');
      await comment.getByText('Answer Ada Lovelace’s comment').click();
      await comment.getByLabel('Your answer').fill('It says so now.');
      await comment.getByRole('button', { name: 'Send the answer' }).click();
      await expect(comment).toContainText('It says so now.');
      await comment.getByRole('button', { name: /^Resolve/ }).click();
      await expect(staff.page.getByText('Resolved by Grace Hopper')).toBeVisible();

      await page.goto(`${path}/review`);
      await ada.presses('Approve');
      await expect(page.getByText('Approved · of revision')).toBeVisible();
      await staff.page.goto(path);
      await staff.presses('Publish');
      await expect(staff.page.getByRole('main')).toContainText('Published');
    });

    test('somebody outside reads a draft by a link, until it is revoked', async ({ staff, visitor }) => {
      await staff.comesIn();
      const path = await drafts(staff);
      await staff.page.goto(`${path}/review`);
      const makesLink = async (note: string) => {
        await staff.page.getByLabel('Who it is for').fill(note);
        await staff.page.getByRole('radio', { name: 'For a day' }).check();
        await staff.presses('Make a link');
        return staff.page.getByLabel('The link', { exact: true }).inputValue();
      };
      const link = await makesLink('Their press office');

      const answer = await visitor.page.goto(link);
      expect(answer!.status()).toBe(200);
      expect(answer!.headers()).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
      });
      expect(answer!.headers()['cache-control']).toContain('no-store');
      const main = visitor.page.getByRole('main');
      await expect(main).toContainText('Not published, and still being worked on.');
      await expect(main).toContainText('A disk was full.');
      if (javaScriptEnabled) await isAccessible(visitor.page);

      await staff.page.goto(`${path}/review`);
      await staff.presses('Revoke the link for Their press office');
      await expect(staff.page.getByText('revoked')).toBeVisible();
      expect((await visitor.page.goto(link))!.status()).toBe(404);
      expect((await visitor.page.goto(`/preview/${'a'.repeat(43)}`))!.status()).toBe(404);
      const key = link.split('/').at(-1)!;
      expect(staff.house.hasSaid(key), 'the log holds no key').toBe(false);

      // Once is enough: what follows is no business of a browser.
      if (!javaScriptEnabled) return;
      const other = await makesLink('Their lawyer');
      const statusOf = async (address: string) => (await visitor.page.request.get(address)).status();
      expect(await statusOf(other)).toBe(200);
      const guesses = Array.from({ length: 120 }, (_, n) => `/preview/${String(n).padStart(43, 'a')}`);
      for (const guess of guesses) expect(await statusOf(guess)).toBe(404);
      expect(await statusOf(other), 'who guesses sees nothing more for a while').toBe(404);
    });
  });
