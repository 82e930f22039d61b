import { openPostOffice, type PostOffice } from '#lib/channels/testing/post-office.ts';
import { test as base } from './fixtures.ts';

export { expect } from './fixtures.ts';

/** A house with a post office of its own, which it sends by. */
export const test = base.extend<{ readonly office: PostOffice }>({
  office: async ({}, use) => {
    const office = await openPostOffice();
    await use(office);
    await office.close();
  },
  settings: ({ office }, use) => use({ SMTP_URL: office.url, MAIL_FROM: 'Heraldo <status@example.com>' }),
});
