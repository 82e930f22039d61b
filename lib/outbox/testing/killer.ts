import { and, count, inArray, like, lte } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { deliveries } from '#db/schema/index.ts';
import { passTime } from '#db/testing/clock.ts';
import { openPostOffice, type PostOffice } from '#lib/channels/testing/post-office.ts';
import { now } from '#lib/clock.ts';
import { LEASE } from '#lib/outbox/claim.ts';
import { startWorkers, type Workers } from './workers.ts';

/** Milliseconds: about what a worker takes to start, so that some kills meet it before it sends anything. */
const START = 800;
/** What the server sees of each mail: its sender, its recipient, its end. */
const STEPS_OF_A_MAIL = 3;

export interface Killing {
  readonly mails: PostOffice['mails'];
  /** For each kill, whose messages the worker held that was killed. */
  readonly held: readonly ReadonlySet<string>[];
  /** Asks how many messages are not settled; after a kill on PostgreSQL the clock is moved when only leases are waited for. */
  readonly unsettled: () => Promise<number>;
  close(): Promise<void>;
}

/**
 * Has workers send what is due, and kills one of them again and again: most of the time after a random number of steps of
 * the mails, each time later in the row of all, else at a random moment of its start.
 * @param chance from 0 to 1, at random
 * @param messages how many there are to send, so that the kills are spread over all of them
 */
export async function killWorkers(
  { workers: count, kills, messages }: { workers: number; kills: number; messages: number },
  chance: () => number,
): Promise<Killing> {
  const held: Set<string>[] = [];
  // Each kill has a part of the messages for itself; the last tenth is left, so that none comes too late.
  const part = (0.9 * messages * STEPS_OF_A_MAIL) / Math.max(kills, 1);
  let [steps, until, strikes, killing] = [0, Infinity, 0, Promise.resolve()];
  let failure: Error | undefined;
  let isOver = false;

  const step = () => {
    steps += 1;
    if (steps >= until) strike();
  };
  const office = await openPostOffice({
    onMailFrom: (_address, _session, answer) => (step(), answer()),
    onRcptTo: (_address, _session, answer) => (step(), answer()),
    // Taken, and the worker does not know it yet.
    onTaken: step,
  });
  const workers = await startWorkers(count, office.url);

  function aim(): void {
    if (held.length >= kills) return;
    // While one starts another may send all that is left, so the last kill does not wait for that.
    if (chance() < 0.2 && held.length < kills - 1) setTimeout(strike, chance() * START);
    else until = Math.max(steps + 1, Math.floor((held.length + chance()) * part));
  }
  function strike(): void {
    until = Infinity;
    if (isOver) return;
    strikes += 1;
    killing = kill(workers, Math.floor(chance() * count)).then(
      (ids) => {
        held.push(ids);
        workers.add();
        aim();
      },
      (error: Error) => void (failure = error),
    );
  }
  aim();

  return {
    mails: office.mails,
    held,
    async unsettled() {
      // Time stands still while it is asked what the last one held: another would take it, and send what nobody seems to
      // have held.
      const before = strikes;
      await killing;
      if (failure) throw failure;
      const open = await countOpen();
      if (open > 0 && (await isAllHeldByTheDead(workers)) && strikes === before) passTime(LEASE + 1);
      return open;
    },
    async close() {
      isOver = true;
      await killing;
      await workers.close();
      await office.close();
    },
  };
}

/** @returns whose messages it held */
async function kill(workers: Workers, which: number): Promise<Set<string>> {
  const pid = await workers.kill(which);
  const rows = await reader()
    .select({ id: deliveries.subscriberId })
    .from(deliveries)
    .where(and(inArray(deliveries.state, ['sending']), isOf(pid)));
  return new Set(rows.map(({ id }) => id));
}

const isOf = (pid: number) => like(deliveries.claimedBy, `%.${pid}.%`);

async function countOpen(): Promise<number> {
  const [row] = await reader()
    .select({ open: count() })
    .from(deliveries)
    .where(inArray(deliveries.state, ['waiting', 'sending']));
  return row!.open;
}

/** Nobody who lives holds anything or could take anything, so that no lease ends under a message on its way. */
async function isAllHeldByTheDead(workers: Workers): Promise<boolean> {
  const open = await reader()
    .select({ state: deliveries.state, claimedBy: deliveries.claimedBy })
    .from(deliveries)
    .where(and(inArray(deliveries.state, ['waiting', 'sending']), lte(deliveries.dueAt, now())));
  const living = workers.pids().map((pid) => `.${pid}.`);
  return open.every(
    ({ state, claimedBy }) => state === 'sending' && !living.some((name) => claimedBy?.includes(name)),
  );
}
