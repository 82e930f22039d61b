import { once } from 'node:events';
import { openHouse, published, publishedWorld } from './house.ts';
import type { Asked, Told } from './open-pages-clients.ts';
import { commitsAfter, revisionOf } from './publication.ts';
import { median, ms, type Row, whole } from './report.ts';
import { finished, memoryOf, start, stopped, TSX } from './running.ts';
import { Staff } from './staff.ts';

const WANTED = 10_000;
const PER_ADDRESS = 4;
/** What each process needs beyond the streams. */
const SPARE_FILES = 3_000;
const MEMORY = 400;

/** Many pages are open when somebody posts an update: when is it on the first screen, and when on the last? */
export async function openPages(): Promise<Row[]> {
  const allowed = Number(await finished('/bin/sh', ['-c', 'ulimit -n'])) || WANTED + SPARE_FILES;
  const count = Math.min(WANTED, allowed - SPARE_FILES);
  const house = await openHouse(await publishedWorld('open-pages'));
  await published(house);
  const staff = new Staff(house.url);
  await staff.signsIn();
  const incident = await staff.findsOpenIncident();
  const alone = memoryOf(house.front.pid!);

  const asked: Asked = { port: house.port, count, perAddress: PER_ADDRESS };
  const clients = start(process.execPath, [TSX, 'lib/bench/open-pages-clients.ts', JSON.stringify(asked)], {
    stdio: 'ipc',
  });
  const heard = async (): Promise<Told> => {
    const ended = once(clients, 'exit').then(() => Promise.reject(new Error('The clients ended early.')));
    const [told] = (await Promise.race([once(clients, 'message'), ended])) as [Told];
    return told;
  };
  await heard();
  const full = memoryOf(house.front.pid!);
  const before = revisionOf(house);
  clients.send('listen');
  const all = heard();
  await staff.postsUpdate(incident, 'We see the first signs that it gets better.');
  const told = await all;
  const peak = memoryOf(house.front.pid!);
  clients.send('enough');
  await stopped(clients);
  const commit = (await commitsAfter(house, before)).find(({ type }) => type === 'update.posted');
  await house.stop();
  if (told.kind !== 'all' || !commit) throw new Error('The clients said something else.');

  const after = (instants: readonly number[]) => {
    const sorted = instants.map((at) => at - commit.at).sort((a, b) => a - b);
    return { first: sorted[0]!, middle: median(sorted), last: sorted.at(-1)! };
  };
  const shown = after(told.shown);
  const poked = after(told.poked);
  const figures = ({ first, middle, last }: typeof shown) =>
    `first ${ms(first)}, median ${ms(middle)}, last ${ms(last)}`;
  return [
    {
      what: `${whole(count)} open pages${count < WANTED ? ' (more files may not be open here)' : ''}: commit → told`,
      found: figures(poked),
    },
    {
      what: 'commit → new state fetched by all',
      budget: 'first < 1,000 ms, last < 3,000 ms',
      found: figures(shown),
      holds: shown.first < 1000 && shown.last < 3000,
    },
    {
      what: 'memory of the front with them (alone; after the update)',
      budget: `< ${MEMORY} MB`,
      found: `${whole(full)} MB (${whole(alone)} MB; ${whole(peak)} MB)`,
      holds: Math.max(full, peak) < MEMORY,
    },
  ];
}
