import { keepBooks } from '#db/books.ts';
import { subscribers } from '#db/schema/index.ts';
import { addressHash } from '#lib/address-hash.ts';
import { newId } from '#lib/id.ts';

/** Somebody who is told of everything, from now on. @param more what they want otherwise. @returns their id */
export async function subscribed(more: Partial<typeof subscribers.$inferInsert> = {}): Promise<string> {
  const { id = newId(), channel = 'email' } = more;
  const address = more.address ?? `${id}@example.com`;
  await keepBooks(async (tx) => {
    const wish = { scope: 'page', leastImpact: 'none', maintenance: true, detail: 'every_update' } as const;
    const times = { createdAt: tx.now, updatedAt: tx.now, confirmedAt: tx.now };
    const state = {
      status: 'active',
      newestOnly: false,
      addressHash: addressHash(channel, address),
    } as const;
    await tx.insert(subscribers).values({ id, channel, address, ...wish, ...state, ...times, ...more });
  });
  return id;
}
