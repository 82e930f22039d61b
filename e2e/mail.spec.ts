import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { messageHtml } from '#lib/documents/message-html.ts';
import type { Message } from '#lib/documents/message.ts';

const words = `Since 11:05 UTC **one request in five** is answered with an error by \`gateway-eu-1.internal.heraldo.example\`.

> We are rolling out a new certificate.

\`\`\`
curl https://api.heraldo.example/${'a'.repeat(120)}
\`\`\`

| Region | State |
|---|---|
| eu-west | slow |

https://docs.heraldo.example/${'b'.repeat(120)}`;

const message: Message = {
  ...{ subject: 'Identified: Errors', state: 'Identified', title: `Errors of ${'c'.repeat(60)}`, words },
  facts: [{ label: 'Affected', lines: ['Notification API (Partial outage)'] }],
  link: { url: 'https://status.example.com/confirm', text: 'Confirm the subscription', isStep: true },
  page: { id: 'page', name: 'Heraldo', url: 'https://status.example.com' },
  ...{ tone: 'partial_outage', subjectId: 'abcdefghijkl', footer: 'Heraldo Ltd', why: 'You asked for it.' },
};
const ways = { manage: 'https://status.example.com/m', leave: 'https://status.example.com/l' };

for (const colorScheme of ['light', 'dark'] as const)
  test(`a mail is read without moving it sideways, and with enough contrast: ${colorScheme}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.setContent(messageHtml(message, ways));
    for (const width of [320, 600, 1280]) {
      await page.setViewportSize({ width, height: 600 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    const step = await page.getByRole('link', { name: 'Confirm the subscription' }).boundingBox();
    expect(step!.height).toBeGreaterThanOrEqual(44);
    // A mail has no landmarks: its reader's program has.
    const found = await new AxeBuilder({ page }).disableRules(['region', 'landmark-one-main']).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await context.close();
  });
