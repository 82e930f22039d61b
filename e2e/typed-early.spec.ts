import { expect, test } from './fixtures.ts';
import { holdScripts } from './hold-scripts.ts';

test('what is typed before the scripts came stays when they come, with the cursor, and is saved with what follows', async ({
  staff,
}) => {
  const { page } = staff;
  await staff.comesIn();
  const incident = await staff.opensIncident({ name: 'Down', words: 'It is down.', affected: {} });
  await staff.postsUpdate(incident, 'Resolved', 'It is up again.');
  const path = `${incident}/postmortem`;
  const summary = page.getByRole('textbox', { name: 'Summary', exact: true });
  await page.goto(path);
  await summary.fill('A cable was cut.');
  await staff.presses('Save draft');
  await expect(page.getByText(/A draft, saved/)).toBeVisible();

  const arrive = await holdScripts(page);
  await page.goto(path, { waitUntil: 'commit' });
  await summary.fill('A cable was cut by.');
  await summary.press('ArrowLeft');
  await expect(page.getByText('Save the draft before you leave.')).toBeVisible();
  arrive();
  await expect(page.getByText('Saves by itself while you write.')).toBeVisible();
  await page.keyboard.type(' an excavator');
  await expect(summary).toHaveValue('A cable was cut by an excavator.');
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  await page.goto('/admin');
  await page.goto(path);
  await expect(summary).toHaveValue('A cable was cut by an excavator.');
});

test('a file that is chosen just as the page looks for a draft stays chosen', async ({ staff }) => {
  const { page } = staff;
  await staff.comesIn();
  await page.addInitScript(() => {
    const { value: look } = Object.getOwnPropertyDescriptor(Storage.prototype, 'getItem') as {
      readonly value: (this: Storage, key: string) => string | null;
    };
    Storage.prototype.getItem = function (key) {
      const field = document.querySelector<HTMLInputElement>('main input[type=file]');
      if (field?.files?.length === 0) {
        const chosen = new DataTransfer();
        chosen.items.add(new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'logo.svg'));
        field.files = chosen.files;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        sessionStorage.setItem('chosen', 'while the page looked');
      }
      return look.call(this, key);
    };
  });
  await page.goto('/admin/settings');
  await page.waitForFunction(() => sessionStorage.length > 0);
  await staff.presses('Save settings');
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'The present logo' })).toBeVisible();
});
