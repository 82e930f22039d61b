// `npx tsx lib/bench/commits.ts 17`: the events after revision 17 of the database of this process, as JSON.
import { gt } from 'drizzle-orm';
import { closeEngine, reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';

const after = Number(process.argv[2] ?? 0);
const { id, at, type } = events;
console.log(
  JSON.stringify(await reader().select({ id, at, type }).from(events).where(gt(id, after)).orderBy(id)),
);
await closeEngine();
