// `npx tsx db/seed/plant-large.ts`: the large world, in the empty database of this process, for measuring.
import { insertRows } from '#db/history/insert-rows.ts';
import { migrate } from '#db/migrate.ts';
import { closeEngine, reader } from '#db/open.ts';
import { page } from '#db/schema/index.ts';
import { write } from '#db/write.ts';
import { now } from '#lib/clock.ts';
import { setupCode } from '#lib/auth/setup-code.ts';
import { env } from '#lib/env.ts';
import { setUp } from '#lib/verbs/set-up.ts';
import { DEMO } from './demo-sign-in.ts';
import { largeWorld } from './large.ts';

await migrate();
if ((await reader().$count(page)) > 0) throw new Error('There is a page in this database already.');
const url = env.publicUrl ?? `http://localhost:${env.port}`;
const settings = { pageName: 'Large', url, timeZone: 'Etc/UTC', world: 'empty' };
await setUp({ kind: 'setup' }, { code: setupCode(), ...settings, ...DEMO });
await write({ kind: 'import', source: 'the large world' }, async (tx) => {
  await insertRows(tx, largeWorld(now()));
  await tx.record({ type: 'history.imported', subjectId: null });
});
await closeEngine();
