// A page without anything on it, and somebody who owns it, in the database of this process.
import { migrate } from '#db/migrate.ts';
import { closeEngine } from '#db/open.ts';
import { setupCode } from '#lib/auth/setup-code.ts';
import { env } from '#lib/env.ts';
import { setUp } from '#lib/verbs/set-up.ts';
import { OWNER } from './owner.ts';

await migrate();
const page = {
  pageName: 'Heraldo',
  url: `http://127.0.0.1:${env.port}`,
  timeZone: 'Etc/UTC',
  world: 'empty',
};
await setUp({ kind: 'setup' }, { code: setupCode(), ...page, ...OWNER });
await closeEngine();
