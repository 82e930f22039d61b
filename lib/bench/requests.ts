import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHouse, published, publishedWorld } from './house.ts';
import { generator, load, type Load } from './load.ts';
import { nginxIsThere, startNginx } from './peers/nginx.ts';
import { startNextStatic } from './peers/next-static.ts';
import { kilobytes, median, ratio, type Row, whole } from './report.ts';
import { cores, freePort, start, until } from './running.ts';

const ROUNDS = 3;
const SECONDS = 4;

/** Requests a second for the home page, beside three others that send what is about the same, a core each. */
export async function requests(): Promise<Row[]> {
  const data = await publishedWorld('requests');
  const file = join(data, 'published', 'index.html');
  const core = cores?.server;

  const bare = await freePort();
  start(process.execPath, ['lib/bench/peers/bare.mjs', String(bare), `${file}.gz`], { core });
  const house = await openHouse(data, { core });
  await published(house);
  const urls = new Map([
    ['front', `${house.url}/`],
    ['bare Node', `http://127.0.0.1:${bare}/`],
    ['next start', await startNextStatic(readFileSync(file, 'utf8'), core)],
  ]);
  if (nginxIsThere) urls.set('nginx', await startNginx(join(data, 'published'), core));
  for (const [name, url] of urls) await until(name, async () => (await fetch(url)).ok);

  const found = new Map([...urls.keys()].map((name) => [name, [] as Load[]]));
  for (const url of urls.values()) await load(url, 1);
  // In turns, so that a slow moment of the machine is shared by all.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, url] of urls) found.get(name)!.push(await load(url, SECONDS));

  const perSecond = (name: string) => median(found.get(name)!.map((one) => one.perSecond));
  const said = (name: string) =>
    `${whole(perSecond(name))}/s, p99 ${median(found.get(name)!.map((one) => one.p99)).toFixed(1)} ms`;
  const against = (name: string, least: number): Row => {
    const times = perSecond('front') / perSecond(name);
    return {
      what: `requests/s against ${name}`,
      budget: `≥ ${least} ×`,
      found: `${ratio(times)} (${said(name)})`,
      holds: times >= least,
    };
  };
  const rows = [
    {
      what: `front, home page, ${kilobytes(readFileSync(`${file}.gz`).length)} of gzip, ${cores ? 'one core' : 'cores not pinned'}, load from ${generator}`,
      found: said('front'),
    },
    against('bare Node', 0.9),
    nginxIsThere ? against('nginx', 0.4) : { what: 'against nginx', found: 'not measured: no nginx here' },
    against('next start', 20),
  ];
  await house.stop();
  return rows;
}
