import { readFile } from 'node:fs/promises';
import { joinsTeam } from './joins-team.ts';
import { linkIn, mailboxOf } from './mailbox.ts';
import { DESK, LOOKUPS_FAIL, MOVE, POSTMORTEM, TOOK } from './march-23.ts';
import type { Staff } from './staff.ts';
import { expect, test } from './with-mail.ts';

test.use({ world: 'empty', beginsAt: '2025-03-23T21:30:00Z' });
test.setTimeout(300_000);

const READER = 'reader@example.org';
const { Timeline: _ofEntries, Impact, ...WRITTEN } = POSTMORTEM;
const [REHEARSE, WARN] = DESK.items;

const section = ({ page }: Staff, name: string) => page.getByRole('textbox', { name, exact: true });
const refusal = ({ page }: Staff) => page.getByRole('main').getByRole('alert');

test('23 March 2025 at the desk: from the first word in a room to a corrected postmortem and its file', async ({
  house,
  staff: grace,
  visitor,
  enters,
  office,
}) => {
  const { page } = grace;
  const mailbox = mailboxOf(office, READER);
  const told = () => mailbox.all().filter(({ subject }) => /postmortem/i.test(subject ?? ''));

  const [ada, alan] =
    await test.step('a team of three, which publishes what two others approved', async () => {
      await grace.setsUp({ name: 'Heraldo', timeZone: 'Europe/Berlin' });
      for (const component of MOVE.components) await grace.addsComponent(component);
      await grace.addsSubscriber(READER, 'Without asking');
      await grace.keepsTemplate(DESK.template);
      await grace.wantsApprovals('Two approvals');
      return [
        await joinsTeam('Ada Lovelace', grace, await enters(), house),
        await joinsTeam('Alan Turing', grace, await enters(), house),
      ] as const;
    });

  const incident = await test.step('eight minutes in, a template says it', async () => {
    house.clock.set(DESK.firstWordAt);
    await page.goto('/admin/incidents/new');
    await page.getByLabel('Begin with a template').selectOption(DESK.template.name);
    await expect(page.getByLabel('First words')).toHaveValue(LOOKUPS_FAIL.words);
    await grace.opens('More: set the impact, date it back');
    await page.getByLabel('This began at').fill(DESK.beganHere);
    await grace.presses('Publish');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(LOOKUPS_FAIL.name);
    return new URL(page.url()).pathname;
  });
  const address = incident.replace('/admin', '');

  await test.step('in the room one leads, and notes what only staff should read', async () => {
    await page.getByRole('form', { name: 'Lead this incident' }).getByRole('button').click();
    const onIt = page.getByRole('region', { name: 'Who is on it' });
    await expect(onIt).toContainText('Grace Hopper');
    await page.getByRole('form', { name: 'New note' }).getByLabel('Note').fill(DESK.note);
    await grace.presses('Add note');
    await expect(page.getByRole('listitem').filter({ hasText: DESK.note })).toBeVisible();
  });

  await test.step('readers hear how it goes, and when they hear more, until it is over', async () => {
    const [identified, ...rest] = LOOKUPS_FAIL.updates;
    house.clock.set(identified.at);
    await grace.postsUpdate(incident, identified.status, identified.words, 'In 30 min');
    await expect(page.getByRole('region', { name: 'Next update' }).getByRole('timer')).toBeVisible();
    await expect(await visitor.reads(address)).toContainText(/Next update by .*22:45/);
    for (const { at, status, words } of rest) {
      house.clock.set(at);
      await grace.postsUpdate(incident, status, words);
    }
    await expect(await visitor.reads(address)).toContainText('55 minutes');
  });

  await test.step('the day after, what was said and noted becomes the timeline, and is completed', async () => {
    house.clock.set('2025-03-24T09:00:00Z');
    await page.goto(incident);
    await page.getByRole('link', { name: 'Write the postmortem' }).click();
    await page.getByRole('link', { name: 'Timeline' }).click();
    await grace.presses('Make it from updates');
    const entries = page.locator('.entries > li');
    await expect(entries).toHaveCount(5);
    await expect(entries.filter({ hasText: DESK.note })).toContainText('Internal');
    const form = page.getByRole('form', { name: 'Add an entry' });
    for (const [index, { at, moment, words }] of DESK.moments.entries()) {
      await form.getByLabel('When').fill(at);
      await form.getByLabel('Moment').selectOption(moment);
      await form.getByLabel('What happened').fill(words);
      await grace.presses('Add this entry');
      await expect(entries).toHaveCount(6 + index);
    }
    const times = page.getByRole('complementary', { name: 'How long it took' });
    for (const [step, length] of Object.entries(TOOK))
      await expect(times.locator('dl > div').filter({ hasText: step })).toContainText(length);
  });

  await test.step('a template asks the questions, and the data answers some', async () => {
    await page.getByRole('link', { name: 'Write', exact: true }).click();
    await page.getByLabel('Kind of incident').selectOption('Outage');
    await grace.presses('Begin with it');
    await expect(section(grace, 'Summary')).toHaveValue(/____/);
    // The entries tell it: readers would get it twice.
    await expect(section(grace, 'Timeline')).toHaveValue('');
    for (const [name, words] of Object.entries({ ...WRITTEN, ...DESK.alsoWritten }))
      await section(grace, name).fill(words);
    await section(grace, 'Impact').fill(Impact);
    await grace.presses('Fill in from the incident');
    await expect(section(grace, 'Impact')).toHaveValue(
      /^From 23 March 2025, 23:00 CET to 23 March 2025, 23:55 CET: 55 minutes\.[^]*no right answer\.$/,
    );
    for (const [index, item] of DESK.items.entries()) {
      await grace.presses('Add an action item');
      const row = page.getByRole('group', { name: 'Action items' }).getByRole('listitem').nth(index);
      await row.getByLabel('What', { exact: true }).fill(item.title);
      await row.getByLabel('Owner').fill(item.owner);
      await row.getByLabel('Due').fill(item.due);
    }
    await page.getByRole('checkbox', { name: 'Show readers how far the action items are' }).check();
    await grace.presses('Publish');
    await expect(refusal(grace)).toContainText('after 2 approvals by people who did not write it');
    await grace.presses('Save draft');
    await expect(page.getByText(/A draft, saved/)).toBeVisible();
  });

  const asks = async () => {
    await page.goto(`${incident}/postmortem/review`);
    for (const name of ['Ada Lovelace', 'Alan Turing']) await page.getByRole('checkbox', { name }).check();
    await grace.presses('Ask for a review');
    await expect(page.getByText('Asked, no answer yet')).toHaveCount(2);
  };
  const approves = async (reviewer: Staff) => {
    await reviewer.page.goto(`${incident}/postmortem/review`);
    await reviewer.presses('Approve');
    await expect(reviewer.page.getByText('Approved · of revision').first()).toBeVisible();
  };

  await test.step('two others read it: one asks for changes first, and both have to approve', async () => {
    await asks();
    const asked = await mailboxOf(office, 'ada.lovelace@example.com').mail(/^Review asked/);
    await ada.page.goto(linkIn(asked, 'Read the draft'));
    await ada.page.getByLabel('What should be changed, or what you liked').fill('Say what we saw of it.');
    await ada.presses('Ask for changes');
    await expect(ada.page.getByText('Asks for changes')).toBeVisible();

    await page.goto(`${incident}/postmortem/review`);
    await expect(page.getByText('Say what we saw of it.')).toBeVisible();
    await page.getByRole('link', { name: 'Write', exact: true }).click();
    await section(grace, 'Summary').fill(`${WRITTEN.Summary} No server of ours was down.`);
    await grace.presses('Save draft');
    await expect(page.getByText(/A draft, saved/)).toBeVisible();
    await approves(alan);
    await page.goto(`${incident}/postmortem`);
    await grace.presses('Publish');
    await expect(refusal(grace)).toContainText('it has 1 so far');
    await approves(ada);
  });

  await test.step('it is published, and the reader is told and reads all of it', async () => {
    await page.goto(`${incident}/postmortem`);
    await grace.presses('Publish');
    await expect(page.getByRole('main')).toContainText('See it as visitors do');
    house.clock.set('2025-03-24T09:01:00Z');
    const mail = await mailbox.mail(`Postmortem: ${LOOKUPS_FAIL.name}`);
    const path = linkIn(mail, 'Read the postmortem');
    expect(path).toBe(`${address}/postmortem`);
    const read = await visitor.reads(path);
    for (const name of Object.keys(POSTMORTEM)) {
      const part = read.getByRole('region', { name, exact: true });
      await expect(part.getByRole('heading', { level: 2 })).toHaveText(name);
      await expect(part).toContainText(DESK.reads[name as keyof typeof POSTMORTEM]);
    }
    await expect(read).not.toContainText(DESK.note);
    const timeline = read.getByRole('region', { name: 'Timeline' });
    for (const [step, length] of Object.entries(TOOK))
      await expect(timeline.locator('dl > div').filter({ hasText: step })).toContainText(length);
    await expect(timeline.getByRole('img', { name: /Partial outage at worst/ })).toBeVisible();
    await expect(read).toContainText('0 of 2 done');
  });

  await test.step('weeks later what was promised is followed up, and readers see how far it is', async () => {
    house.clock.set('2025-04-14T09:00:00Z');
    await page.goto('/admin/follow-up');
    await page.getByRole('button', { name: `Done ${REHEARSE.title}` }).click();
    await expect(page.getByRole('listitem').filter({ hasText: REHEARSE.title })).toHaveCount(0);
    await visitor.sees(`${address}/postmortem`, '1 of 2 done');
  });

  await test.step('what was wrong is corrected in the open, after both have approved that too', async () => {
    await page.goto(`${incident}/postmortem`);
    await section(grace, 'Root cause').fill(DESK.corrected);
    await grace.presses('Save draft');
    await expect(page.getByText('saved just now')).toBeVisible();
    await approves(ada);
    await approves(alan);
    await page.goto(`${incident}/postmortem`);
    await page.getByLabel('What is corrected, and why').fill(DESK.why);
    await expect(
      page.getByRole('checkbox', { name: 'Tell subscribers of the correction' }),
    ).not.toBeChecked();
    await grace.presses('Publish the correction');
    await visitor.sees(`${address}/postmortem`, DESK.why);
    const read = await visitor.reads(`${address}/postmortem`);
    await expect(read.getByRole('region', { name: 'Root cause' })).toContainText(DESK.corrected);
    const corrections = read.getByRole('region', { name: 'Corrections' });
    await expect(corrections).toContainText(`Corrected 14 April 2025, 09:00 UTC: ${DESK.why}`);
    await corrections.getByText('What stood before').click();
    await expect(corrections.getByText(WRITTEN['Root cause'])).toBeVisible();
  });

  await test.step('it is kept as a file that says all of it', async () => {
    await house.settled();
    const saved = visitor.page.waitForEvent('download');
    await visitor.page.getByRole('link', { name: 'Markdown' }).click();
    const file = await readFile(await (await saved).path(), 'utf8');
    for (const name of Object.keys(POSTMORTEM)) expect(file).toContain(`\n## ${name}\n`);
    for (const words of [...DESK.filed, Impact, DESK.corrected, WRITTEN.Remediation])
      expect(file).toContain(words);
    for (const { words } of LOOKUPS_FAIL.updates) expect(file).toContain(words);
    expect(file).toContain(`- [x] ${REHEARSE.title}`);
    expect(file).toContain(`- [ ] ${WARN.title}`);
    expect(file).not.toContain(DESK.note);
  });

  await test.step('the next that the reader hears is of something else: nobody was told of it twice', async () => {
    await grace.schedulesMaintenance({ ...MOVE, begins: '2025-05-18T21:30', ends: '2025-05-18T23:30' });
    house.clock.set('2025-04-14T09:05:00Z');
    await mailbox.mail(`Scheduled: ${MOVE.name}`);
    expect(told().map(({ subject }) => subject)).toEqual([`Postmortem: ${LOOKUPS_FAIL.name}`]);
  });
});
