import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { openHouse } from './house.ts';

/** The world of `npm run demo`, in the database of the house. */
export async function plantExampleWorld(environment: NodeJS.ProcessEnv): Promise<void> {
  const tsx = ['node_modules/tsx/dist/cli.mjs', 'db/seed/demo.ts'];
  const { status, stderr } = spawnSync(process.execPath, tsx, { env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The example world could not be made:\n${stderr}`);
}

/** Data folders of the example world with its site published, by the moment at which that was. */
const published = new Map<string, Promise<string>>();
const folders: string[] = [];
process.once('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/**
 * The same world as a server leaves it that had published everything. It is made once for each moment and process: most
 * tests ask for one of two moments, and none has to wait until a hundred and fifty documents are rendered anew.
 */
export async function bringPublishedExample(environment: NodeJS.ProcessEnv): Promise<void> {
  const at = readFileSync(environment['TEST_CLOCK']!, 'utf8');
  let making = published.get(at);
  if (!making) published.set(at, (making = publishExample(at)));
  cpSync(await making, environment['DATA_DIR']!, { recursive: true });
}

async function publishExample(at: string): Promise<string> {
  const house = await openHouse(at, plantExampleWorld);
  folders.push(house.folder);
  await house.settled();
  await house.stops();
  return house.folder;
}
