// `npx tsx db/seed/demo.ts`: a page, somebody who owns it, and the example world, in the database of this process.
import { migrate } from '#db/migrate.ts';
import { closeEngine, reader } from '#db/open.ts';
import { page } from '#db/schema/index.ts';
import { setupCode } from '#lib/auth/setup-code.ts';
import { env } from '#lib/env.ts';
import { setUp } from '#lib/verbs/set-up.ts';
import { DEMO } from './demo-sign-in.ts';

await migrate();
if ((await reader().$count(page)) > 0) {
  console.error('There is a page in this database already; nothing was changed.');
} else {
  const url = env.publicUrl ?? `http://localhost:${env.port}`;
  const settings = { pageName: 'Heraldo', url, timeZone: 'Etc/UTC', world: 'example' };
  await setUp({ kind: 'setup' }, { code: setupCode(), ...settings, ...DEMO });
  console.log(`Sign in at /admin as ${DEMO.email} with the password ${DEMO.password}`);
}
await closeEngine();
