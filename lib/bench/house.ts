import type { ChildProcess } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '#lib/front/manifest.mjs';
import { freePort } from '#lib/run/free-port.mjs';
import { type Environment, finished, folder, start, stopped, TSX, until } from './running.ts';

/** The worlds that are measured: by name, the program that plants each. */
const WORLDS = { everyday: 'lib/bench/everyday.ts', large: 'db/seed/plant-large.ts' };
export type World = keyof typeof WORLDS;

export interface House {
  readonly url: string;
  readonly port: number;
  /** The published folder. */
  readonly site: string;
  readonly data: string;
  readonly front: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const environmentOf = (data: string): Environment => ({
  NODE_ENV: 'production',
  DATA_DIR: data,
  DATABASE_URL: '',
  LOG_LEVEL: 'warn',
  HOST: '127.0.0.1',
});

const made = new Map<World, Promise<string>>();

/** The data folder of a world that nobody has opened yet; made once in a run. */
export function planted(world: World): Promise<string> {
  const there = made.get(world);
  if (there) return there;
  const data = join(folder, `${world}-data`);
  const making = finished(process.execPath, [TSX, WORLDS[world]], { environment: environmentOf(data) });
  const promise = making.then(() => data);
  made.set(world, promise);
  return promise;
}

/** `npm start` on the data folder of a world. @param core pins it, and what it starts, to one core */
export async function openHouse(
  data: string,
  { core, environment = {} }: { readonly core?: number | undefined; readonly environment?: Environment } = {},
): Promise<House> {
  const port = await freePort();
  const all = { ...environmentOf(data), PORT: String(port), ...environment };
  const front = start(process.execPath, ['lib/run/start.mjs'], { environment: all, core });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    site: join(data, 'published'),
    data,
    front,
    stop: (signal) => stopped(front, signal),
  };
}

/** Waits until what changes at once is published; `settled` also waits for everything that follows in the background. */
export async function published(house: House, { settled = true, seconds = 90 } = {}): Promise<void> {
  const ready = async () => {
    const answer = await fetch(`${house.url}/readyz`);
    return answer.ok && (!settled || ((await answer.json()) as { settled: boolean }).settled);
  };
  const first = async () => readManifest(house.site)?.documents['/'] !== undefined && (await ready());
  await until('the publication', first, { seconds, every: 50 });
}

/** A copy of the everyday world with its site published, for measurements that change it. */
export async function publishedWorld(name: string): Promise<string> {
  const original = await publishedOnce();
  const copy = join(folder, name);
  cpSync(original, copy, { recursive: true });
  return copy;
}

let once: Promise<string> | undefined;
function publishedOnce(): Promise<string> {
  return (once ??= (async () => {
    const data = await planted('everyday');
    const house = await openHouse(data);
    await published(house);
    await house.stop();
    return data;
  })());
}
