import { expect, test } from './fixtures.ts';
import { openHouse } from './house.ts';
import { does } from './programs.ts';
import { hasSharedData, sharedPath } from './shared-data.ts';

const NOW = '2026-11-24T12:00:00Z';

/** What an operator does who brings a history along. */
const importsHistory = (page: string, environment: NodeJS.ProcessEnv) =>
  does('lib/cli/candor.ts', ['import', 'statuspage', sharedPath(`pages/${page}`)], environment);

for (const { page, name, incidents } of [
  { page: 'github', name: 'GitHub', incidents: 760 },
  { page: 'digitalocean', name: 'DigitalOcean', incidents: 718 },
  { page: 'trello', name: 'Trello', incidents: 126 },
])
  test.describe(`the recorded page of ${name}`, () => {
    test.skip(!hasSharedData, 'needs the recorded data beside the project');
    test.use({ javaScriptEnabled: false });
    test.setTimeout(180_000);

    test(`can be read without JavaScript, from today back to the first of its ${incidents} incidents`, async ({
      browser,
    }) => {
      const house = await openHouse(NOW, (environment) => importsHistory(page, environment));
      const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false });
      const reader = await context.newPage();
      // The first hour after an import: what is not published yet is drawn by the app.
      const reads = async (path: string) => {
        expect((await reader.goto(path))?.status(), path).toBe(200);
        return reader.getByRole('main');
      };
      if (page === 'trello') await house.settled();
      await test.step('today', async () => {
        await reads('/');
        await expect(reader).toHaveTitle(`All systems operational – ${name}`);
      });
      await test.step('the list of months counts every incident', async () => {
        const history = await reads('/history');
        const months = history.getByRole('link', { name: /: \d+ incidents?$/ });
        const counts = await months.evaluateAll((links) =>
          links.map((link) =>
            Number(/(\d+) incidents?$/.exec(link.getAttribute('aria-label') ?? link.textContent)?.[1]),
          ),
        );
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(incidents);
      });
      await test.step('the first month, and an incident of it with its updates', async () => {
        const first = await reads('/history/2020-11');
        await expect(first.getByRole('link', { name: /^Earlier/ })).toHaveCount(0);
        await first.getByRole('article').first().getByRole('link').first().click();
        await expect(reader.getByRole('main').getByRole('heading', { name: 'Timeline' })).toBeVisible();
      });
      expect(house.faults(), 'the server logged no fault').toEqual([]);
      await context.close();
      await house.close();
    });
  });
