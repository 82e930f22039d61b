import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

/**
 * A postmortem as a document: begun with a template, published by the clock, corrected, kept as a file, and brought in
 * again elsewhere.
 */
for (const script of ['with', 'without'] as const)
  test.describe(`a postmortem, ${script} JavaScript`, () => {
    test.use({ world: 'empty', beginsAt: '2025-03-23T22:00:00Z', javaScriptEnabled: script === 'with' });
    test.setTimeout(600_000);

    test('is begun with questions, published at its time, corrected, and kept', async ({
      house,
      staff,
      visitor,
    }) => {
      const { page } = staff;
      const section = (name: string) => page.getByRole('textbox', { name, exact: true });
      const alert = page.getByRole('main').getByRole('alert');

      const incident = await test.step('for 55 minutes the API is down', async () => {
        await staff.setsUp({ name: 'Heraldo', timeZone: 'UTC' });
        await staff.addsComponent('API');
        const told = { name: 'Calls fail', words: 'We look into it.', affected: { API: 'Major' } };
        const path = await staff.opensIncident(told);
        house.clock.set('2025-03-23T22:55:00Z');
        await staff.postsUpdate(path, 'Resolved', 'All is well.');
        return path;
      });

      await test.step('a template asks what is not known from the incident', async () => {
        await page.goto(`${incident}/postmortem`);
        await page.getByLabel('Kind of incident').selectOption({ label: 'Outage' });
        await staff.presses('Begin with it');
        await expect(section('Impact')).toHaveValue(
          /^From 23 March 2025, 22:00 UTC to .*: 55 minutes\.\n\n- \*\*API:\*\* major outage, 55 minutes\n\n- \*\*Who:\*\* ____/,
        );
        await staff.presses('Publish');
        await expect(alert).toContainText('something is still to be filled in');
      });

      await test.step('they answer, and set a time', async () => {
        for (const name of ['Summary', 'Impact', 'Remediation', 'What went well'])
          await section(name).fill(`${name}!`);
        for (const name of ['Root cause', 'Contributing factors', 'What went badly'])
          await section(name).fill('');
        await page.getByLabel('It is not known yet').check();
        await section('Impact').fill('Everybody.');
        await staff.presses('Fill in from the incident');
        await expect(section('Impact')).toHaveValue(/55 minutes[^]*Everybody\.$/);
        await staff.presses('Add an action item');
        const item = page.getByRole('group', { name: 'Action items' });
        await item.getByLabel('What', { exact: true }).fill('Buy a disk');
        await item.getByLabel('Owner').fill('Platform');
        await item.getByLabel('Kind').selectOption('prevent');
        await staff.opens('Publish it at a set time');
        await page.getByLabel('When', { exact: true }).fill('2025-03-24T09:00');
        await staff.presses('Publish at this time');
        await expect(page.getByRole('region', { name: 'Waits to be published' })).toContainText(
          '24 March 2025',
        );
        await expect(await visitor.reads('/postmortems')).toContainText('None was published yet');
      });

      const shown = incident.replace('/admin', '');
      await test.step('at that time everybody reads it', async () => {
        house.clock.set('2025-03-24T09:00:00Z');
        await visitor.sees('/postmortems', 'Calls fail');
        const read = await visitor.reads(`${shown}/postmortem`);
        for (const words of [
          '55 minutes',
          'The root cause is not yet known.',
          'Buy a disk',
          'Prevent',
          'Platform',
        ])
          await expect(read).toContainText(words);
        await expect(read).not.toContainText('What went badly');
        await expect(await visitor.reads('/postmortems/search?word=everybody')).toContainText('1 found');
        await expect(await visitor.reads('/postmortems/search?word=nobody')).toContainText('Nothing found');
      });

      await test.step('what is corrected says why, and what stood before stays readable', async () => {
        house.clock.set('2025-03-25T09:00:00Z');
        await staff.signsIn();
        await page.goto(`${incident}/postmortem`);
        await section('Root cause').fill('A full disk.');
        await page.getByLabel('It is not known yet').uncheck();
        await section('Summary').fill('Calls to the API failed.');
        await staff.presses('Publish the correction');
        await expect(alert).toContainText('Say what was corrected, and why');
        await page.getByLabel('What is corrected, and why').fill('We found the cause.');
        await staff.presses('Publish the correction');
        await visitor.sees(`${shown}/postmortem`, 'We found the cause.');
        const read = await visitor.reads(`${shown}/postmortem`);
        await expect(read).toContainText('A full disk.');
        await read.getByText('What stood before').click();
        await expect(read.getByText('Summary!')).toBeVisible();
      });

      await test.step('it is kept as a file, and brought in again', async () => {
        await house.settled();
        const saved = visitor.page.waitForEvent('download');
        await visitor.page.getByRole('link', { name: 'Markdown' }).click();
        const file = readFileSync(await (await saved).path(), 'utf8');
        const other = await staff.opensIncident({ name: 'Calls fail again', words: 'Again.', affected: {} });
        await page.goto(`${other}/postmortem`);
        await staff.opens('Bring in a Markdown file');
        await page.getByLabel('Or its words, pasted').fill(file);
        await staff.presses('Put it into the draft');
        await expect(page.getByRole('main')).toContainText('It is in the draft.');
        await page.goto(`${other}/postmortem`);
        await expect(section('Summary')).toHaveValue('Calls to the API failed.');
        await expect(section('Root cause')).toHaveValue('A full disk.');
        await expect(section('What went well')).toHaveValue('What went well!');
        await expect(page.getByLabel('What', { exact: true })).toHaveValue('Buy a disk');
      });
    });
  });
