import { programFile } from '#lib/run/program.mjs';
import { type House, openHouse, planted, published, publishedWorld } from './house.ts';
import { load, type Load } from './load.ts';
import { median, ms, ratio, type Row, whole } from './report.ts';
import { finished } from './running.ts';
import { wall } from './wall.ts';

const ROUNDS = 7;
const TIMES = 100;

/** What programs wait for: the files of the read API, and the manage API. */
export async function programs(): Promise<Row[]> {
  const everyday = await openHouse(await publishedWorld('programs'), { environment: UNLIMITED });
  await published(everyday);
  const rows = [await readApi(everyday), ...(await manageApi('20 components, 90 days', everyday))];
  await everyday.stop();

  const large = await openHouse(await planted('large'), { environment: UNLIMITED });
  await published(large, { settled: false });
  rows.push(...(await manageApi('200 components, 10,000 incidents, 10 years', large)));
  await large.stop();
  return rows;
}

/** Nobody is kept waiting here. */
const UNLIMITED = { API_PER_MINUTE: '1000000' };

/** Published like the home page, so it should be as fast. */
async function readApi({ url }: House): Promise<Row> {
  const rounds: { home: Load; summary: Load }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const home = await load(`${url}/`, 1);
    rounds.push({ home, summary: await load(`${url}/api/v2/summary.json`, 1) });
  }
  const of = (figure: (load: Load) => number) => median(rounds.map(({ summary }) => figure(summary)));
  const times = median(rounds.map(({ home, summary }) => summary.perSecond / home.perSecond));
  const [p50, p99] = [of((one) => one.p50), of((one) => one.p99)].map((time) => time.toFixed(1));
  return {
    what: 'v2: requests/s for `summary.json`, against the home page',
    found: `${ratio(times)} (${whole(of((one) => one.perSecond))}/s, p50 ${p50} ms, p99 ${p99} ms)`,
  };
}

/** One request after the other, each answered before the next is sent. */
async function manageApi(world: string, house: House): Promise<Row[]> {
  const ask = await program(house);
  const [page] = (await ask('GET', '/v1/pages')) as { id: string }[];
  const incidents = `/v1/pages/${page!.id}/incidents`;
  const row = async (what: string, act: (n: number) => Promise<unknown>): Promise<Row> => {
    // The first ones warm up the road.
    for (let n = 0; n < TIMES / 10; n += 1) await act(n);
    const took: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const from = wall();
      await act(n);
      took.push(wall() - from);
    }
    took.sort((a, b) => a - b);
    const p99 = took[Math.ceil(TIMES * 0.99) - 1]!;
    return { what: `v1: ${what}: ${world}`, found: `p50 ${ms(median(took))}, p99 ${ms(p99)}` };
  };

  const quiet = { deliver_notifications: false };
  const open = (n: number) =>
    ask('POST', incidents, { incident: { ...quiet, name: `Requests fail ${n}`, body: 'We are looking.' } });
  const opening = await row('open an incident', open);
  const { id } = (await open(TIMES)) as { id: string };
  const update = (n: number) =>
    ask('PATCH', `${incidents}/${id}`, { incident: { ...quiet, body: `We are still looking: ${n}.` } });
  return [
    opening,
    await row('post an update', update),
    await row('list 100 incidents with their updates', () => ask('GET', `${incidents}?per_page=100`)),
  ];
}

/** @returns what asks as a program would that may do everything */
async function program({ url, data }: House) {
  const candor = await programFile('lib/cli/candor.ts');
  const environment = { DATA_DIR: data, DATABASE_URL: '', LOG_LEVEL: 'warn' };
  const token = await finished(
    process.execPath,
    [candor, 'token', 'create', 'Benchmarks', '--scope', 'admin'],
    { environment },
  );
  const headers = { authorization: `Bearer ${token.trim()}`, 'content-type': 'application/json' };
  return async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(url + path, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  };
}
