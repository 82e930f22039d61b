import { openHouse, published, publishedWorld } from './house.ts';
import { load } from './load.ts';
import { median, ratio, type Row, whole } from './report.ts';

const ROUNDS = 3;
const SECONDS = 3;

/** Requests a second with one process of the front and with two, nothing pinned: the load needs its share of the cores. */
export async function workers(): Promise<Row[]> {
  const found: number[] = [];
  for (const count of [1, 2]) {
    const house = await openHouse(await publishedWorld(`workers-${count}`), {
      environment: { FRONT_WORKERS: String(count) },
    });
    await published(house);
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push((await load(`${house.url}/`, SECONDS, { core: undefined })).perSecond);
    found.push(median(rounds));
    await house.stop();
  }
  const [one = 0, two = 0] = found;
  return [
    {
      what: '`FRONT_WORKERS=2` against 1, the load on the same cores',
      found: `${ratio(two / one)} (${whole(two)}/s and ${whole(one)}/s)`,
    },
  ];
}
