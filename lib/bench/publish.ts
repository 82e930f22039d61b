import { readManifest } from '#lib/front/manifest.mjs';
import { type House, openHouse, planted, published, publishedWorld } from './house.ts';
import { commitsAfter, publishedAfter, revisionOf, shownBy } from './publication.ts';
import { wall } from './wall.ts';
import { median, ms, type Row, whole } from './report.ts';
import { Staff } from './staff.ts';

const UPDATES = 15;
const BUDGET = 300;

/** From the commit of an update to the manifest that holds it, in the everyday world and in the large one. */
export async function publish(): Promise<Row[]> {
  const everyday = await openHouse(await publishedWorld('publish'));
  await published(everyday);
  const rows = await both('20 components, 90 days', everyday, (staff) => staff.findsOpenIncident());
  await everyday.stop();

  const large = await openHouse(await planted('large'));
  await published(large, { settled: false });
  const what = '200 components, 10,000 incidents, 10 years';
  rows.push(...(await both(what, large, (staff) => staff.opensIncident('Requests fail'))));
  const documents = Object.keys(readManifest(large.site)?.documents ?? {}).length;
  rows.push({
    what: 'documents of the large world published by then; the rest follow in the background',
    found: whole(documents),
  });
  await large.stop();
  return rows;
}

/** The pages that are watched, and then the others that tell of an update. Feeds follow. */
async function both(world: string, house: House, choose: (staff: Staff) => Promise<string>): Promise<Row[]> {
  const staff = new Staff(house.url);
  await staff.signsIn();
  const before = revisionOf(house);
  const incident = await choose(staff);
  // The first is the warm-up of every road that it takes.
  await staff.postsUpdate(incident, 'We are looking into it.');
  await publishedAfter(house, before);
  const from = (await commitsAfter(house, 0)).at(-1)!.id;
  const month = `/history/${new Date(wall()).toISOString().slice(0, 7)}`;
  const others = ['/history', month];
  const seen: { revision: number; at: number; all: number }[] = [];
  for (let n = 0, revision = from; n < UPDATES; n += 1) {
    await staff.postsUpdate(incident, `We are still looking into it. This is word ${n + 1} of it.`);
    const next = await publishedAfter(house, revision);
    seen.push({ ...next, all: await shownBy(house, others, next.revision) });
    revision = next.revision;
  }
  const commits = new Map((await commitsAfter(house, from)).map((one) => [one.id, one.at]));
  const line = (what: string, took: readonly number[]): Row => ({
    what: `${what}, commit → manifest: ${world}`,
    budget: `< ${ms(BUDGET)}`,
    found: `median ${ms(median(took))}, longest of ${UPDATES} ${ms(Math.max(...took))}`,
    holds: median(took) < BUDGET,
  });
  return [
    line(
      'publish of one update: home, its incident, the picture in the tab',
      seen.map(({ revision, at }) => at - commits.get(revision)!),
    ),
    line(
      'the history and its month too',
      seen.map(({ revision, all }) => all - commits.get(revision)!),
    ),
  ];
}
