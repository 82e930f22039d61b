import { and, eq, notInArray } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { engine, reader } from '#db/open.ts';
import { deliveries } from '#db/schema/index.ts';
import { chance } from '#db/seed/example/chance.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { everybodyHasLeft, subscribedMany } from '#db/testing/subscribed.ts';
import { edith, setUpPage } from '#db/testing/world.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { UNDO_WINDOW } from '#lib/domain/undo.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { type Killing, killWorkers } from './testing/killer.ts';

/** An ordinary run has few, because each costs the start of a process: `KILLS=100 npx vitest run killed`. */
const KILLS = Number(process.env['KILLS'] ?? 5);
/** What is on its way at once, by the channel's own limit: as many a kill may repeat. */
const AT_ONCE = 10;
const SUBSCRIBERS = 1_000;
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const longest = 60_000 + KILLS * 10_000;

let killing: Killing | undefined;
beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
});
beforeEach(everybodyHasLeft);
afterEach(async () => {
  await killing?.close();
  killing = undefined;
});

/** One update to a thousand, and workers of which so many are killed. @returns the mails of each address */
async function tellAThousand(workers: number, kills: number) {
  const ids = await subscribedMany(SUBSCRIBERS);
  passTime(HOUR);
  const words = { body: 'It is.', components: [], notify: true };
  await openIncident(edith, { name: 'Dark', status: 'investigating', ...words });
  passTime(UNDO_WINDOW);

  killing = await killWorkers({ workers, kills, messages: SUBSCRIBERS }, chance(seed));
  const { mails, held, unsettled } = killing;
  const told = await untilTold(unsettled);
  expect(told, 'each has a delivery').toBe(SUBSCRIBERS);
  const of = (id: string) => mails.filter(({ to }) => to === `${id}@example.org`);
  return { mails, held, mailsOf: ids.map((id) => ({ id, mails: of(id) })) };
}

/** @returns how many were told */
async function untilTold(unsettled: Killing['unsettled']): Promise<number> {
  const sent = () => reader().$count(deliveries, eq(deliveries.state, 'sent'));
  const isOver = async () => (await unsettled()) === 0 && (await sent()) > 0;
  await expect.poll(isOver, { timeout: longest, interval: 50, message: `seed ${seed}` }).toBe(true);
  const others = notInArray(deliveries.state, ['sent', 'withdrawn']);
  expect(await reader().$count(deliveries, and(others)), `seed ${seed}`).toBe(0);
  return sent();
}

async function survivesKills(workers: number): Promise<void> {
  const { mails, held, mailsOf } = await tellAThousand(workers, KILLS);
  const repeats = mails.length - SUBSCRIBERS;
  console.info(
    `${engine().name}, ${workers} workers, ${held.length} kills: ${mails.length} mails to ${SUBSCRIBERS}, ${repeats} repeats (seed ${seed})`,
  );
  expect(held, 'all kills met work').toHaveLength(KILLS);
  for (const { id, mails } of mailsOf) {
    expect(mails.length, `${id} is told (seed ${seed})`).toBeGreaterThan(0);
    expect(new Set(mails.map(({ messageId }) => messageId)).size, 'a repeat has the same id').toBe(1);
    const kills = held.filter((ids) => ids.has(id)).length;
    expect(mails.length - 1, `only what was held at a kill is repeated (seed ${seed})`).toBeLessThanOrEqual(
      kills,
    );
  }
  expect(repeats, `seed ${seed}`).toBeLessThanOrEqual(KILLS * AT_ONCE);
}

test(
  'everybody is told though the app is killed again and again, and only what was on its way then is repeated, with the same id',
  () => survivesKills(1),
  longest,
);

const onPostgres = test.runIf(engine().name === 'postgres');
onPostgres('so it is with two nodes of which one is killed again and again', () => survivesKills(2), longest);

onPostgres(
  'two nodes that nobody kills tell a thousand once each',
  async () => {
    const { mails } = await tellAThousand(2, 0);
    expect(mails).toHaveLength(SUBSCRIBERS);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(SUBSCRIBERS);
  },
  longest,
);
