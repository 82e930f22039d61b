import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from './house.ts';
import { does } from './programs.ts';

/** The world of `npm run demo`, in the database of the house. */
export const plantExampleWorld = (environment: NodeJS.ProcessEnv) => does('db/seed/demo.ts', [], environment);

/** Of one run of the tests: the workers have the runner for their parent. `forget-worlds.ts` takes it away. */
export const worldsOf = (runner: number) => join(tmpdir(), `candor-worlds-${runner}`);

/**
 * The same world as a server leaves it that had published everything. It is made once for each moment and run: most
 * tests ask for one of two moments, and none has to wait until a hundred and fifty documents are rendered anew.
 */
export async function bringPublishedExample(environment: NodeJS.ProcessEnv): Promise<void> {
  const at = readFileSync(environment['TEST_CLOCK']!, 'utf8');
  const worlds = worldsOf(process.ppid);
  const world = join(worlds, at.replaceAll(':', '.'));
  mkdirSync(worlds, { recursive: true });
  if (!existsSync(world)) await publishExample(at, world);
  cpSync(world, environment['DATA_DIR']!, { recursive: true });
}

/** Whoever comes first makes it; the others look whether it is there. Playwright ends a test that looks for ever. */
async function publishExample(at: string, world: string): Promise<void> {
  const claim = `${world}.claim`;
  while (!existsSync(world)) {
    if (!claims(claim)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    try {
      const house = await openHouse(at, plantExampleWorld);
      await house.settled();
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
