// `npx tsx lib/bench/plant-subscribers.ts 100000`: so many readers who want every update by mail, in the database of this
// process.
import { keepBooks } from '#db/books.ts';
import { closeEngine } from '#db/open.ts';
import { subscribers } from '#db/schema/index.ts';
import { newId } from '#lib/id.ts';

const CHUNK = 400;
const count = Number(process.argv[2]);
await keepBooks(async (tx) => {
  const wish = { scope: 'page', leastImpact: 'none', maintenance: true, detail: 'every_update' } as const;
  const times = { createdAt: tx.now, updatedAt: tx.now, confirmedAt: tx.now };
  const kind = { channel: 'email', status: 'active', newestOnly: false } as const;
  for (let made = 0; made < count; made += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - made) }, () => {
      const id = newId();
      return { id, address: `${id}@example.org`, addressHash: id, ...kind, ...wish, ...times };
    });
    await tx.insert(subscribers).values(rows);
  }
});
await closeEngine();
