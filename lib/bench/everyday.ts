// `npx tsx lib/bench/everyday.ts`: the example page with three more components, in the empty database of this process:
// 20 components, 90 days of bars, 15 days of incidents, and one that is open.
import { insertRows } from '#db/history/insert-rows.ts';
import { noRows } from '#db/history/rows.ts';
import { migrate } from '#db/migrate.ts';
import { closeEngine, reader } from '#db/open.ts';
import { components } from '#db/schema/index.ts';
import { DEMO } from '#db/seed/demo-sign-in.ts';
import { exampleId } from '#db/seed/example/chance.ts';
import { BEGINNING } from '#db/seed/example/components.ts';
import { write } from '#db/write.ts';
import { setupCode } from '#lib/auth/setup-code.ts';
import { dayOf } from '#lib/domain/time.ts';
import { env } from '#lib/env.ts';
import { setUp } from '#lib/verbs/set-up.ts';

const TOTAL = 20;
const MORE = ['Billing', 'Audit log', 'Single sign-on', 'Exports', 'Search'];

await migrate();
const settings = { pageName: 'Heraldo', url: env.publicUrl ?? 'http://localhost', timeZone: 'Etc/UTC' };
await setUp({ kind: 'setup' }, { code: setupCode(), ...settings, world: 'example', ...DEMO });
const missing = TOTAL - (await reader().$count(components));
if (missing < 0 || missing > MORE.length) throw new Error('The example world has another size than it had.');
const times = { createdAt: BEGINNING, updatedAt: BEGINNING };
const added = MORE.slice(0, missing).map((name, at) => ({
  id: exampleId('bench', at),
  groupId: null,
  name,
  description: null,
  status: 'operational' as const,
  position: 100 + at,
  startDate: dayOf(BEGINNING, 'Etc/UTC'),
  ...times,
}));
await write({ kind: 'import', source: 'the benchmarks' }, async (tx) => {
  const componentStatuses = added.map(({ id, status }) => ({ componentId: id, status, at: BEGINNING }));
  await insertRows(tx, { ...noRows(), components: added, componentStatuses });
  await tx.record({ type: 'history.imported', subjectId: null });
});
await closeEngine();
