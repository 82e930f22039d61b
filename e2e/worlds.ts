import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DEMO } from '#db/seed/demo-sign-in.ts';
import { Staff as Poster } from '#lib/bench/staff.ts';
import { openHouse, SESSION } from './house.ts';
import { OWNER } from './owner.ts';
import { does } from './programs.ts';

type Prepare = (environment: NodeJS.ProcessEnv) => Promise<void>;

/** The world of `npm run demo`, in the database of the house. */
export const plantExampleWorld: Prepare = (environment) => does('db/seed/demo.ts', [], environment);

/**
 * What a house begins with. `empty`: nobody has been here. `begun`: there is a page, and somebody who owns it.
 * `example`: the page of `npm run demo`. The last two as a server leaves them that had published everything.
 */
export const WORLDS = {
  empty: async () => undefined,
  begun: async (environment) => {
    await bring('begun', environment, (to) => does('e2e/begin.ts', [], to), OWNER);
    moveTo(environment);
  },
  example: (environment) => bring('example', environment, plantExampleWorld, DEMO),
} satisfies Record<string, Prepare>;

/** Of one run of the tests: the workers have the runner for their parent. `forget-worlds.ts` takes it away. */
export const worldsOf = (runner: number) => join(tmpdir(), `candor-worlds-${runner}`);

interface Person {
  readonly email: string;
  readonly password: string;
}

/**
 * Made once for each moment and run: most tests ask for one of few, and none has to wait until a hundred and fifty
 * documents are rendered anew.
 */
async function bring(name: string, environment: NodeJS.ProcessEnv, plant: Prepare, who: Person) {
  const at = readFileSync(environment['TEST_CLOCK']!, 'utf8');
  const worlds = worldsOf(process.ppid);
  const world = join(worlds, `${name}-${at.replaceAll(':', '.')}`);
  mkdirSync(worlds, { recursive: true });
  if (!existsSync(world)) await make(at, world, plant, who);
  cpSync(world, environment['DATA_DIR']!, { recursive: true });
}

/** Each copy is a page at an address of its own, which links in mails lead to. What is published already names the former. */
function moveTo(environment: NodeJS.ProcessEnv): void {
  const database = new Database(join(environment['DATA_DIR']!, 'candor.db'));
  database.prepare('update page set url = ?').run(`http://127.0.0.1:${environment['PORT']}`);
  database.close();
}

/** Whoever comes first makes it; the others look whether it is there. Playwright ends a test that looks for ever. */
async function make(at: string, world: string, plant: Prepare, who: Person): Promise<void> {
  const claim = `${world}.claim`;
  while (!existsSync(world)) {
    if (!claims(claim)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    try {
      const house = await openHouse(at, plant);
      await house.settled();
      const poster = new Poster(house.url);
      await poster.signsIn(who);
      writeFileSync(join(house.folder, SESSION), JSON.stringify([...poster.cookies]));
      await house.stops();
      renameSync(house.folder, world);
    } finally {
      rmSync(claim, { force: true });
    }
  }
}

/** By a file with the id of the process, so that nobody waits for one that is gone. */
function claims(claim: string): boolean {
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(claim)) rmSync(claim, { force: true });
    return false;
  }
}

function isAlive(claim: string): boolean {
  try {
    const pid = Number(readFileSync(claim, 'utf8'));
    // Just being written.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
