import { afterEach, beforeEach, expect, test } from 'vitest';
import { actionItemsOf } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import { passTime, setClock } from '#db/testing/clock.ts';
import { open } from '#db/testing/incident-desk.ts';
import { edith, vincent } from '#db/testing/world.ts';
import { emailOver } from '#lib/channels/email.ts';
import { openPostOffice } from '#lib/channels/testing/post-office.ts';
import { HOUR, parseInstant } from '#lib/domain/instant.ts';
import { newId } from '#lib/id.ts';
import { chooseNotices } from '#lib/verbs/choose-notices.ts';
import { moveActionItem } from '#lib/verbs/move-action-item.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { newNoticeLane } from './notice-lane.ts';
import { tellOfActionItems } from './tell-of-action-items.ts';
import { teamDesk } from './testing/team-desk.ts';

const sender = { from: 'status@example.com', replyTo: undefined, bounces: undefined };
const closing: (() => unknown)[] = [];

beforeEach(async () => {
  setClock(parseInstant('2025-03-20T12:00:00Z'));
  await teamDesk();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function planned(...owners: (string | null)[]) {
  const { incidentId } = await open({});
  const actionItems = owners.map((owner, index) => ({
    ...{ title: `Step ${index}`, owner, dueDay: '2025-03-23', state: 'open' },
  }));
  await savePostmortem(edith, { incidentId, version: 0, sections: {}, actionItems });
  return actionItemsOf(reader(), incidentId);
}

/** What the owners have got, after everything that is due was told and sent. */
async function office() {
  const post = await openPostOffice();
  closing.push(() => post.close());
  const channel = emailOver(post.url, sender);
  closing.push(() => channel.close());
  const lane = newNoticeLane(channel, newId());
  const told = () => post.mails.map(({ to, subject }) => `${String(to)}: ${subject}`).sort();
  return { post, send: () => lane.drain(() => false), told };
}

test('owners of the team are told on the morning of the day and once when it is late, others never', async () => {
  await planned('Vincent', 'EDITH@example.com', 'The platform team', null);
  const { post, send, told } = await office();
  setClock(parseInstant('2025-03-23T06:59:00Z'));
  expect(await tellOfActionItems()).toEqual({ noted: 0 });
  passTime(HOUR);
  await tellOfActionItems();
  await tellOfActionItems();
  await send();
  expect(told()).toEqual(['edith@example.com: Due today: Step 1', 'vincent@example.com: Due today: Step 0']);
  expect(post.mails[0]!.text).toContain('https://status.example.com/admin/follow-up');
  for (let day = 0; day < 3; day += 1) {
    passTime(24 * HOUR);
    await tellOfActionItems();
    await send();
  }
  expect(told()).toEqual([
    ...['edith@example.com: Due today: Step 1', 'edith@example.com: Overdue: Step 1'],
    ...['vincent@example.com: Due today: Step 0', 'vincent@example.com: Overdue: Step 0'],
  ]);
});

test('what was done while the mail waited is not told, and who does without such mails gets none', async () => {
  const [first] = await planned('Edith', 'Vincent');
  await chooseNotices(vincent, { wanted: ['guard'] });
  setClock(parseInstant('2025-03-23T09:00:00Z'));
  expect(await tellOfActionItems()).toEqual({ noted: 1 });
  await moveActionItem(edith, { itemId: first!.id, version: 1, state: 'done' });
  const { send, told } = await office();
  await send();
  expect(told()).toEqual([]);
});
