// `npx tsx db/seed/demo.ts`: a page, somebody who owns it, and the example world, in the database of this process.
import { hash } from '@node-rs/argon2';
import { migrate } from '#db/migrate.ts';
import { closeEngine, reader } from '#db/open.ts';
import { page, users } from '#db/schema/index.ts';
import { write } from '#db/write.ts';
import { now } from '#lib/clock.ts';
import { DEFAULT_UPTIME_WEIGHTS } from '#lib/domain/uptime.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/id.ts';
import { DEMO } from './demo-sign-in.ts';
import { plantExampleWorldIn } from './example/plant.ts';

await migrate();
if ((await reader().$count(page)) > 0) {
  console.error('There is a page in this database already; nothing was changed.');
} else {
  const passwordHash = await hash(DEMO.password);
  await write({ kind: 'setup' }, async (tx) => {
    const times = { createdAt: tx.now, updatedAt: tx.now };
    const url = env.publicUrl ?? `http://localhost:${env.port}`;
    const settings = { name: 'Heraldo', url, timeZone: 'Etc/UTC', uptimeWeights: DEFAULT_UPTIME_WEIGHTS };
    await tx.insert(page).values({ id: newId(), ...settings, ...times });
    await tx
      .insert(users)
      .values({ id: newId(), email: DEMO.email, name: DEMO.name, role: 'owner', passwordHash, ...times });
    await plantExampleWorldIn(tx, now());
    await tx.record({ type: 'page.created', subjectId: null, data: { name: settings.name } });
  });
  console.log(`Sign in at /admin as ${DEMO.email} with the password ${DEMO.password}`);
}
await closeEngine();
