import { readFileSync } from 'node:fs';
import type { FanOutTimes } from './fan-out-times.ts';
import { type House, openHouse, published, publishedWorld } from './house.ts';
import { type MailSink, openMailSink, rateOf } from './mail-sink.ts';
import { revisionOf } from './publication.ts';
import { median, ms, ratio, type Row, whole } from './report.ts';
import { finished, memoryOf, start, stopped, TSX, until } from './running.ts';
import { Staff } from './staff.ts';

const SUBSCRIBERS = 100_000;
const POSTS = 3;
/** Seconds for which sending is measured. */
const SENDING = 10;
const BUDGET = 5_000;

/** One update and 100,000 subscribers: what staff, the ledger and the mail server notice of it. */
export async function telling(): Promise<Row[]> {
  const data = await publishedWorld('telling');
  const environment = { MAIL_FROM: 'status@example.com' };
  const quick = await openMailSink(0);
  const open = async (sink: MailSink) => {
    const house = await openHouse(data, { environment: { ...environment, SMTP_URL: sink.url } });
    await published(house);
    return house;
  };

  const empty = await open(quick);
  const alone = await postsTo(empty, async () => undefined);
  await empty.stop();

  const database = { environment: { DATA_DIR: data, DATABASE_URL: '', LOG_LEVEL: 'warn' } };
  await finished(process.execPath, [TSX, 'lib/bench/plant-subscribers.ts', String(SUBSCRIBERS)], database);
  const full = await open(quick);
  const before = appMemory(full);
  const revision = revisionOf(full);
  const told = async (): Promise<FanOutTimes[]> => {
    const program = [TSX, 'lib/bench/fan-out-times.ts', String(revision)];
    return JSON.parse(await finished(process.execPath, program, database)) as FanOutTimes[];
  };
  const many = await postsTo(full, (n) => until('fan-out', async () => (await told()).length > n));
  const times = await told();
  let memory = appMemory(full);
  const watch = setInterval(() => (memory = Math.max(memory, appMemory(full))), 200);
  const sent = await rateOf(quick, SENDING);
  clearInterval(watch);
  await full.stop();
  const plain = await plainRate(quick);
  await quick.close();

  const slow = await openMailSink(50);
  const again = await open(slow);
  const sentSlowly = await rateOf(slow, SENDING);
  await again.stop();
  const plainSlowly = await plainRate(slow);
  await slow.close();

  const fanOut = times.map(({ committedAt, doneAt }) => doneAt - committedAt);
  const all = times.every(({ deliveries }) => deliveries === SUBSCRIBERS);
  if (!all || times.length !== POSTS) throw new Error('Not everybody was told.');
  const rate = (what: string, mine: number, peer: number): Row => ({
    what: `mails sent while ${whole(SUBSCRIBERS * POSTS)} wait, the server ${what}, against nodemailer’s own pool`,
    found: `${ratio(mine / peer)} (${whole(mine)}/s and ${whole(peer)}/s)`,
  });
  return [
    {
      what: `posting an update as staff, with ${whole(SUBSCRIBERS)} subscribers against none`,
      found: `${ratio(median(many) / median(alone))} (median ${ms(median(many))} and ${ms(median(alone))})`,
    },
    {
      what: `fan-out of one update to ${whole(SUBSCRIBERS)} subscribers, commit → last delivery`,
      budget: `< ${ms(BUDGET)}`,
      found: `median ${ms(median(fanOut))}, longest of ${POSTS} ${ms(Math.max(...fanOut))}`,
      holds: median(fanOut) < BUDGET,
    },
    rate('answers at once', sent, plain),
    rate('takes 50 ms for each', sentSlowly, plainSlowly),
    {
      what: 'memory of the app while it sends (before)',
      found: `${whole(memory)} MB (${whole(before)} MB)`,
    },
  ];
}

/** Milliseconds that each post took as staff see it. @param after called after each, with how many were before */
async function postsTo(house: House, after: (n: number) => Promise<unknown>): Promise<number[]> {
  const staff = new Staff(house.url);
  await staff.signsIn();
  const incident = await staff.findsOpenIncident();
  // The first is the warm-up of every road that it takes.
  await staff.postsUpdate(incident, 'We are looking into it.', { quietly: true });
  const took: number[] = [];
  for (let n = 0; n < POSTS; n += 1) {
    took.push(
      await staff.postsUpdate(incident, `We are still looking into it. This is word ${n + 1} of it.`),
    );
    await after(n);
  }
  return took;
}

async function plainRate(sink: MailSink): Promise<number> {
  // What came too late for the measurement before would be taken for the first of this one.
  do await new Promise((resolve) => setTimeout(resolve, 500));
  while ((await sink.taken()) > 0);
  const mailer = start(process.execPath, [TSX, 'lib/bench/peers/plain-mailer.ts', sink.url]);
  const rate = await rateOf(sink, SENDING);
  await stopped(mailer);
  return rate;
}

/** Megabytes. The app is the child of the front. */
function appMemory({ front: { pid } }: House): number {
  const [app] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return memoryOf(Number(app));
}
