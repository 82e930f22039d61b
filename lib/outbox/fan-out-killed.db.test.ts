import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import { deliveries } from '#db/schema/index.ts';
import { chance } from '#db/seed/example/chance.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { subscribedMany } from '#db/testing/subscribed.ts';
import { edith, setUpPage } from '#db/testing/world.ts';
import { HOUR, MINUTE } from '#lib/domain/instant.ts';
import { programFile } from '#lib/run/program.mjs';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { fanOut } from './fan-out.ts';

/** An ordinary run has few, because each costs the start of a process: `KILLS=100 npx vitest run fan-out-killed`. */
const KILLS = Number(process.env['KILLS'] ?? 5);
const SUBSCRIBERS = 1_500;
const PARTS = SUBSCRIBERS / 7;
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  await subscribedMany(SUBSCRIBERS, (n) => ({
    detail: n % 4 === 0 ? 'beginning_and_end' : 'every_update',
    newestOnly: n % 3 === 0,
    status: n % 50 === 0 ? 'paused' : 'active',
  }));
});

/** An incident and a second word on it. @returns what the ledger says of it then: whom, of which word, in which state */
async function story(tell: () => Promise<void>) {
  passTime(HOUR);
  const words = { body: 'It is.', components: [], notify: true };
  const { incidentId } = await openIncident(edith, { name: 'Dark', status: 'investigating', ...words });
  await tell();
  passTime(MINUTE);
  await postUpdate(edith, { incidentId, status: 'identified', ...words });
  await tell();
  const rows = await reader()
    .select({ eventId: deliveries.eventId, to: deliveries.subscriberId, state: deliveries.state })
    .from(deliveries)
    .where(eq(deliveries.subjectId, incidentId))
    .orderBy(asc(deliveries.eventId), asc(deliveries.subscriberId));
  const first = rows[0]!.eventId;
  return rows.map(({ eventId, to, state }) => `${eventId === first ? 'opened' : 'updated'} ${to} ${state}`);
}

test(
  'telling that is killed again and again makes the same deliveries as telling that nobody disturbs',
  async () => {
    const undisturbed = await story(async () => {
      while (await fanOut());
    });
    expect(undisturbed.length).toBeGreaterThan(SUBSCRIBERS);

    const program = await programFile('lib/outbox/testing/teller.ts');
    const random = chance(seed);
    let kills = 0;
    /** @returns whether it came to its end */
    async function run(): Promise<boolean> {
      const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
      let left = kills < KILLS ? 1 + Math.floor((random() * 2 * 0.8 * 2 * PARTS) / KILLS) : Infinity;
      child.stdout.on('data', (dots: Buffer) => {
        left -= dots.length;
        if (left <= 0) child.kill('SIGKILL');
      });
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
      if (signal === 'SIGKILL') kills += 1;
      else expect(code).toBe(0);
      return signal === null;
    }
    const disturbed = await story(async () => {
      while (!(await run()));
    });
    console.info(`${kills} kills of fan-out, ${disturbed.length} deliveries (seed ${seed})`);
    expect(disturbed, `seed ${seed}`).toEqual(undisturbed);
    expect(kills, `seed ${seed}`).toBeGreaterThan(KILLS / 2);
  },
  60_000 + KILLS * 5_000,
);
