import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHouse, published, publishedWorld } from './house.ts';
import { generator, load, type Load } from './load.ts';
import { nginxIsThere, startNginx } from './peers/nginx.ts';
import { startNextStatic } from './peers/next-static.ts';
import { kilobytes, median, ratio, type Row, whole } from './report.ts';
import { freePort } from '#lib/run/free-port.mjs';
import { cores, coreSeconds, moveChildren, start, until } from './running.ts';

/** Many short rounds: a slow moment of the machine falls on one of them, and does not count. */
const ROUNDS = 11;
const SECONDS = 1;

export interface Server {
  readonly url: string;
  readonly pid: number | undefined;
}

interface Round extends Load {
  /** Microseconds of a core that the server used for one answer: does not depend on what else the machine does. */
  readonly cost: number | null;
}

/** Requests a second for the home page, beside three others that send what is about the same, a core each. */
export async function requests(): Promise<Row[]> {
  const data = await publishedWorld('requests');
  const file = join(data, 'published', 'index.html');
  const core = cores?.server;

  const house = await openHouse(data, { core });
  await published(house);
  // The app that it started is another server, which nobody asks here: it does not share the core that is measured.
  moveChildren(house.front.pid, cores?.load);
  const servers = new Map<string, Server>([
    ['front', { url: `${house.url}/`, pid: house.front.pid }],
    ['bare Node', await startBare(`${file}.gz`, core)],
    ['next start', await startNextStatic(readFileSync(file, 'utf8'), core)],
  ]);
  if (nginxIsThere) servers.set('nginx', await startNginx(join(data, 'published'), core));
  for (const [name, { url }] of servers) await until(name, async () => (await fetch(url)).ok);

  const found = new Map([...servers.keys()].map((name) => [name, [] as Round[]]));
  for (const { url } of servers.values()) await load(url, 2);
  // In turns, so that each is compared with what the others did in the same seconds.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, server] of servers) found.get(name)!.push(await measured(server));
  await house.stop();

  const of = (name: string, figure: (round: Round) => number) => median(found.get(name)!.map(figure));
  const perSecond = (name: string) => of(name, (one) => one.perSecond);
  const cost = (name: string) => of(name, (one) => one.cost ?? NaN);
  const said = (name: string) =>
    `${whole(perSecond(name))}/s, p99 ${of(name, (one) => one.p99).toFixed(1)} ms` +
    (Number.isNaN(cost(name)) ? '' : `, ${cost(name).toFixed(1)} µs of the core each`);
  const against = (name: string, least: number): Row => {
    const times = median(
      found.get('front')!.map((one, at) => one.perSecond / found.get(name)![at]!.perSecond),
    );
    return {
      what: `requests/s against ${name}`,
      budget: `≥ ${least} ×`,
      found: `${ratio(times)} (${said(name)})`,
      holds: times >= least,
    };
  };
  const where = cores ? 'each server on one core, the load on the other' : 'cores not pinned';
  return [
    {
      what: `front, home page, ${kilobytes(readFileSync(`${file}.gz`).length)} of gzip, by ${generator}, ${where}`,
      found: said('front'),
    },
    against('bare Node', 0.9),
    nginxIsThere ? against('nginx', 0.4) : { what: 'against nginx', found: 'not measured: no nginx here' },
    against('next start', 20),
  ];
}

async function startBare(file: string, core: number | undefined): Promise<Server> {
  const port = await freePort();
  const { pid } = start(process.execPath, ['lib/bench/peers/bare.mjs', String(port), file], { core });
  return { url: `http://127.0.0.1:${port}/`, pid };
}

async function measured({ url, pid }: Server): Promise<Round> {
  const before = pid === undefined ? null : coreSeconds(pid);
  const found = await load(url, SECONDS);
  const after = pid === undefined ? null : coreSeconds(pid);
  const cost =
    before === null || after === null ? null : ((after - before) * 1e6) / (found.perSecond * SECONDS);
  return { ...found, cost };
}
