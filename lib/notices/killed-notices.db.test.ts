import { notInArray } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { noteNotice } from '#db/queries/notice.ts';
import { engine, reader } from '#db/open.ts';
import { notices } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { setUpPage } from '#db/testing/world.ts';
import { openPostOffice } from '#lib/channels/testing/post-office.ts';
import { startWorkers } from '#lib/outbox/testing/workers.ts';
import { NOTICE_LEASE } from './claim-notices.ts';

const KILLS = Number(process.env['KILLS'] ?? 3);
const MAILS = 60;
/** What is on its way at once: as many a kill may repeat. */
const AT_ONCE = 5;
const longest = 60_000 + KILLS * 10_000;

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
});

test(
  'a process that is killed while it writes to staff loses nothing, and what it repeats has the same id',
  async () => {
    await keepBooks(async (tx) => {
      for (let n = 0; n < MAILS; n += 1)
        await noteNotice(tx, {
          ...{
            kind: 'review_asked',
            thing: 'pm 1',
            subjectId: 'pm',
            reader: { address: `n${n}@example.org` },
          },
          words: {
            ...{ subject: `Review ${n}`, state: 'Review asked', title: 'The outage', words: 'Please.' },
            link: { text: 'Read it', path: '/admin' },
          },
        });
    });
    let [killed, taken] = [0, 0];
    let killing = Promise.resolve();
    const office = await openPostOffice({
      onTaken() {
        taken += 1;
        if (killed >= KILLS || taken < (killed + 1) * (MAILS / (KILLS + 1))) return;
        killed += 1;
        killing = workers.kill(0).then(() => {
          // SQLite gives back at once what the dead one had; on PostgreSQL its lease has to end. Time passes for nobody
          // else: what a living one has on its way would be free as well, and be sent again.
          if (engine().name === 'postgres') passTime(NOTICE_LEASE + 1);
          workers.add();
        });
      },
    });
    const workers = await startWorkers(1, office.url);
    try {
      const open = () => reader().$count(notices, notInArray(notices.state, ['sent']));
      await expect
        .poll(
          async () => {
            await killing;
            return open();
          },
          { timeout: longest, interval: 200 },
        )
        .toBe(0);
      expect(killed).toBe(KILLS);
      for (let n = 0; n < MAILS; n += 1) {
        const mails = office.mails.filter(({ to }) => to === `n${n}@example.org`);
        expect(mails.length, `n${n} is written to`).toBeGreaterThan(0);
        expect(new Set(mails.map(({ messageId }) => messageId)).size, 'a repeat has the same id').toBe(1);
      }
      expect(office.mails.length - MAILS).toBeLessThanOrEqual(KILLS * AT_ONCE);
    } finally {
      await killing;
      await workers.close();
      await office.close();
    }
  },
  longest,
);
