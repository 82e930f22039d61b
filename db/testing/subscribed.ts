import { keepBooks } from '#db/books.ts';
import { subscribers } from '#db/schema/index.ts';
import { newId } from '#lib/id.ts';

/** Somebody who is told of everything, from now on. @param more what they want otherwise. @returns their id */
export async function subscribed(more: Partial<typeof subscribers.$inferInsert> = {}): Promise<string> {
  const id = newId();
  await keepBooks(async (tx) => {
    const address = { channel: 'email', address: `${id}@example.com`, addressHash: id } as const;
    const wish = { scope: 'page', leastImpact: 'none', maintenance: true, detail: 'every_update' } as const;
    const times = { createdAt: tx.now, updatedAt: tx.now, confirmedAt: tx.now };
    const state = { status: 'active', newestOnly: false } as const;
    await tx.insert(subscribers).values({ id, ...address, ...wish, ...state, ...times, ...more });
  });
  return id;
}
