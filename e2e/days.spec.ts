import { expect, test } from './fixtures.ts';

test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z', shared: true });

test('what a day says can be walked into with the pointer, and put away from anywhere', async ({
  visitor,
}) => {
  await visitor.reads('/');
  const { page } = visitor;
  const note = page.locator('.day-note');
  const days = page.getByRole('slider').first();
  await days.hover();
  await expect(note).toBeVisible();
  const box = (await note.boundingBox())!;
  const from = (await days.boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + 1);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 2);
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
});

test("the browser's own keys are left to it", async ({ visitor }) => {
  await visitor.reads('/');
  const days = visitor.page.getByRole('slider').first();
  await days.focus();
  await days.press('ArrowLeft');
  const day = await days.getAttribute('aria-valuetext');
  for (const keys of ['Alt+ArrowLeft', 'Control+Home', 'Meta+ArrowLeft']) {
    const kept = await days.evaluate((element, key) => {
      const [modifier, name] = key.split('+') as [string, string];
      const pressed = { key: name, [`${modifier.replace('Control', 'ctrl').toLowerCase()}Key`]: true };
      return element.dispatchEvent(
        new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }),
      );
    }, keys);
    expect(kept, keys).toBe(true);
  }
  expect(await days.getAttribute('aria-valuetext')).toBe(day);
});
