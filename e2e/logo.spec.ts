import { expect, test } from './fixtures.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="32"><rect width="96" height="32"/></svg>';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('visitors see the logo, by a name that says its type, and never one that was taken away', async ({
  staff,
  visitor,
}) => {
  await staff.comesIn();
  const gives = async (mimeType: string, buffer: Buffer) => {
    await staff.page.goto('/admin/settings');
    await staff.page.locator('input[type=file]').setInputFiles({ name: 'logo', mimeType, buffer });
    await staff.presses('Save settings');
    await expect(staff.page.getByText('Saved.')).toBeVisible();
    await visitor.reads('/');
    const logo = visitor.page.getByRole('img', { name: 'Heraldo: current status' });
    await expect(logo).toHaveJSProperty('complete', true);
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    return logo.getAttribute('src');
  };
  expect(await gives('image/svg+xml', Buffer.from(SVG))).toMatch(/^\/logo\.svg\?v=\d+$/);
  expect(await gives('image/png', PNG)).toMatch(/^\/logo\.png\?v=\d+$/);
  const former = await staff.page.request.get('/logo.svg');
  expect(former.status()).toBe(404);
});
