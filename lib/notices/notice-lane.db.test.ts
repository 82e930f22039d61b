import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { noteNotice } from '#db/queries/notice.ts';
import { reader } from '#db/open.ts';
import { notices, users } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ids, open } from '#db/testing/incident-desk.ts';
import { ada, edith, vincent } from '#db/testing/world.ts';
import { emailOver } from '#lib/channels/email.ts';
import { openPostOffice, type PostOffice, smtpAnswer } from '#lib/channels/testing/post-office.ts';
import { now } from '#lib/clock.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { newId } from '#lib/id.ts';
import { answerReview } from '#lib/verbs/answer-review.ts';
import { askForReview } from '#lib/verbs/ask-for-review.ts';
import { chooseNotices } from '#lib/verbs/choose-notices.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { staffIncident } from '#lib/verbs/staff-incident.ts';
import { setComponentStatus } from '#lib/verbs/set-component-status.ts';
import { withdrawReview } from '#lib/verbs/withdraw-review.ts';
import { claimNotices, NOTICE_LEASE } from './claim-notices.ts';
import { newNoticeLane } from './notice-lane.ts';
import { tellOfGuards } from './tell-of-guards.ts';
import { teamDesk } from './testing/team-desk.ts';

const sender = { from: 'status@example.com', replyTo: undefined, bounces: undefined };
const closing: (() => unknown)[] = [];

beforeEach(async () => {
  setClock(MONDAY);
  await teamDesk();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function officeWith(...manners: Parameters<typeof openPostOffice>): Promise<PostOffice> {
  const office = await openPostOffice(...manners);
  closing.push(() => office.close());
  return office;
}
function laneTo({ url }: Pick<PostOffice, 'url'>) {
  const channel = emailOver(url, sender);
  closing.push(() => channel.close());
  const lane = newNoticeLane(channel, newId());
  return { drain: () => lane.drain(() => false) };
}
const readers = (office: PostOffice) => office.mails.map(({ to }) => to).sort();
const subjects = (office: PostOffice) => [...new Set(office.mails.map(({ subject }) => subject))];
const states = async () => (await reader().select().from(notices)).map(({ state }) => state);

/** Promised for in half an hour. */
const promising = () => open({ nextUpdateBy: plus(now(), 30 * MINUTE) });

describe('an update that was promised and has not come', () => {
  test('is told once to all who may write incidents, after five minutes of grace', async () => {
    await promising();
    const office = await officeWith();
    const lane = laneTo(office);
    passTime(34 * MINUTE);
    await tellOfGuards();
    await lane.drain();
    expect(office.mails).toEqual([]);
    passTime(MINUTE);
    for (let look = 0; look < 3; look += 1) {
      await tellOfGuards();
      await lane.drain();
      passTime(MINUTE);
    }
    expect(readers(office)).toEqual(['ada@example.com', 'edith@example.com']);
    expect(subjects(office)).toEqual(['Update is late: Requests time out']);
  });

  test('is told to those who are on it alone, where somebody is', async () => {
    const { incidentId } = await promising();
    await staffIncident(ada, { incidentId, part: 'communications', userId: edith.id });
    const office = await officeWith();
    passTime(HOUR);
    await tellOfGuards();
    await laneTo(office).drain();
    expect(readers(office)).toEqual(['edith@example.com']);
  });

  test('is told again when the next promise is late, too', async () => {
    const { incidentId } = await promising();
    const office = await officeWith();
    const lane = laneTo(office);
    passTime(HOUR);
    await tellOfGuards();
    await lane.drain();
    const more = { status: 'investigating', body: 'Still.', notify: false, nextUpdateBy: plus(now(), HOUR) };
    await postUpdate(edith, { incidentId, ...more });
    passTime(30 * MINUTE);
    await tellOfGuards();
    await lane.drain();
    expect(office.mails).toHaveLength(2);
    passTime(HOUR);
    await tellOfGuards();
    await lane.drain();
    expect(office.mails).toHaveLength(4);
  });

  test('is told in words and with a way to the incident, as text and as HTML, and never as a list to leave', async () => {
    const { incidentId } = await promising();
    const office = await officeWith();
    passTime(HOUR);
    await tellOfGuards();
    await laneTo(office).drain();
    const [mail] = office.mails;
    const link = `https://status.example.com/admin/incidents/${incidentId}`;
    expect(mail!.text).toContain('The next update was promised by 17 March 2025');
    expect(mail!.text).toContain(`Post an update: ${link}`);
    expect(mail!.text).toContain('https://status.example.com/admin/account');
    expect(mail!.html).toContain(link);
    expect(mail!.headers.has('list')).toBe(false);
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('is not told any more once it was kept, though the mail had waited', async () => {
    const { incidentId } = await promising();
    passTime(HOUR);
    await tellOfGuards();
    await postUpdate(edith, { incidentId, status: 'identified', body: 'Found.', notify: false });
    const office = await officeWith();
    await laneTo(office).drain();
    expect(office.mails).toEqual([]);
    expect(await states()).toEqual(['withdrawn', 'withdrawn']);
  });

  test('is no mail to whoever does without such mails, or left the team', async () => {
    await promising();
    await chooseNotices(edith, { wanted: ['guard'] });
    await keepBooks(async (tx) => {
      await tx.update(users).set({ removedAt: tx.now }).where(eq(users.id, ada.id));
    });
    passTime(HOUR);
    await tellOfGuards();
    expect(await states()).toEqual([]);
  });

  test('is no mail to whoever chose so after it was noted', async () => {
    await promising();
    passTime(HOUR);
    await tellOfGuards();
    await chooseNotices(edith, { wanted: [] });
    const office = await officeWith();
    await laneTo(office).drain();
    expect(readers(office)).toEqual(['ada@example.com']);
  });
});

test('a component that is broken and of which no incident tells is told once, and again when it broke again', async () => {
  const office = await officeWith();
  const lane = laneTo(office);
  const look = async (minutes: number) => {
    passTime(minutes * MINUTE);
    await tellOfGuards();
    await lane.drain();
    return office.mails.length;
  };
  const is = (status: string) => setComponentStatus(edith, { componentId: ids.api, status });
  await is('major_outage');
  expect(await look(4)).toBe(0);
  expect(await look(1)).toBe(2);
  await is('partial_outage');
  expect(await look(30)).toBe(2);
  await is('operational');
  await look(1);
  await is('major_outage');
  expect(await look(5)).toBe(4);
  await openIncident(edith, {
    ...{ name: 'Dark', status: 'investigating', body: 'It is.', notify: false },
    components: [{ componentId: ids.api, status: 'major_outage' }],
  });
  expect(await look(30)).toBe(4);
  expect(subjects(office)).toEqual(['No incident says why: API']);
});

test('an incident that is open though all of it works is told of with what to do', async () => {
  const { incidentId } = await open();
  passTime(HOUR);
  const components = [{ componentId: ids.api, status: 'operational' }];
  await postUpdate(edith, { incidentId, status: 'identified', body: 'Well.', notify: false, components });
  const office = await officeWith();
  passTime(15 * MINUTE);
  await tellOfGuards();
  await laneTo(office).drain();
  expect(subjects(office)).toEqual(['Still open, and everything works: Requests time out']);
  expect(office.mails[0]!.text).toContain('If it is over, resolve it.');
});

test('a review is asked for by mail, and not any more once it was given or the request withdrawn', async () => {
  const { incidentId } = await open();
  await savePostmortem(edith, { incidentId, version: 0, sections: { summary: 'Short.' } });
  await askForReview(edith, { incidentId, reviewerIds: [ada.id, vincent.id, edith.id] });
  await withdrawReview(edith, { incidentId, reviewerId: edith.id });
  await answerReview(vincent, { incidentId, version: 1, answer: 'approved' });
  const office = await officeWith();
  await laneTo(office).drain();
  expect(readers(office)).toEqual(['ada@example.com']);
  expect(office.mails[0]!.subject).toBe('Review asked: Requests time out');
  expect(office.mails[0]!.text).toContain(`/admin/incidents/${incidentId}/postmortem/review`);
});

const asks = (address: string, dueAt = now()) =>
  keepBooks((tx) =>
    noteNotice(tx, {
      ...{ kind: 'review_asked', thing: 'pm 1', subjectId: 'pm', reader: { address }, dueAt },
      words: {
        ...{ subject: 'Review asked', state: 'Review asked', title: 'The outage', words: 'Please read it.' },
        link: { text: 'Read it', path: '/admin/incidents/pm/postmortem' },
      },
    }),
  );

describe('whatever is asked of somebody', () => {
  test('is sent to the same mailbox once, however often it is noted', async () => {
    await asks('rita@example.org');
    await asks('rita@example.org');
    const office = await officeWith();
    await laneTo(office).drain();
    await asks('rita@example.org');
    await laneTo(office).drain();
    expect(readers(office)).toEqual(['rita@example.org']);
    expect(office.mails[0]!.messageId).toMatch(/^<notice\.\w+@status\.example\.com>$/);
  });

  test('waits for its day', async () => {
    await asks('rita@example.org', plus(now(), HOUR));
    const office = await officeWith();
    await laneTo(office).drain();
    expect(office.mails).toEqual([]);
    passTime(HOUR);
    await laneTo(office).drain();
    expect(office.mails).toHaveLength(1);
  });

  test('waits while the server is down, costs no attempt, and is sent when it is back', async () => {
    const office = await openPostOffice();
    await office.close();
    const lane = laneTo(office);
    await asks('rita@example.org');
    for (let minute = 0; minute < 30; minute += 1) {
      await lane.drain();
      passTime(MINUTE);
    }
    expect(await reader().select().from(notices)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    const back = await officeWith({}, Number(new URL(office.url).port));
    passTime(5 * MINUTE);
    await lane.drain();
    expect(readers(back)).toEqual(['rita@example.org']);
  });

  test('is tried again when a mailbox is full, and given up with what the server said when there is none', async () => {
    let answer = smtpAnswer('452 4.2.2 over quota');
    const office = await officeWith({
      onRcptTo: (address, _session, taken) => taken(address.address === 'rita@example.org' ? answer : null),
    });
    await asks('rita@example.org');
    const lane = laneTo(office);
    await lane.drain();
    expect(await reader().select().from(notices)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    answer = smtpAnswer('550 5.1.1 no such mailbox');
    passTime(2 * MINUTE);
    await lane.drain();
    const [row] = await reader().select().from(notices);
    expect(row).toMatchObject({ state: 'failed', attempts: 2 });
    expect(row!.reason).toContain('no such mailbox');
  });

  test('is sent by another worker when the one that had it died, and not before its lease ran out', async () => {
    await asks('rita@example.org');
    expect(await claimNotices('dead', 5)).toHaveLength(1);
    const office = await officeWith();
    passTime(NOTICE_LEASE);
    await laneTo(office).drain();
    expect(office.mails).toEqual([]);
    passTime(1);
    await laneTo(office).drain();
    expect(office.mails).toHaveLength(1);
  });

  test('is taken by one worker alone', async () => {
    for (let n = 0; n < 12; n += 1) await asks(`n${n}@example.org`);
    const claims = await Promise.all(['one', 'two', 'three'].map((worker) => claimNotices(worker, 5)));
    const taken = claims.flat().map(({ id }) => id);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken).toHaveLength(12);
  });

  test('is no news after a day', async () => {
    await asks('rita@example.org');
    passTime(24 * HOUR + 1);
    const office = await officeWith();
    await laneTo(office).drain();
    expect(office.mails).toEqual([]);
    expect(await states()).toEqual(['withdrawn']);
  });
});
