import { spawnSync } from 'node:child_process';

/** The world of `npm run demo`, in the database of the house. */
export async function plantExampleWorld(environment: NodeJS.ProcessEnv): Promise<void> {
  const tsx = ['node_modules/tsx/dist/cli.mjs', 'db/seed/demo.ts'];
  const { status, stderr } = spawnSync(process.execPath, tsx, { env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The example world could not be made:\n${stderr}`);
}
