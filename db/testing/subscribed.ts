import { keepBooks } from '#db/books.ts';
import { deliveries, subscribers } from '#db/schema/index.ts';
import { addressHash } from '#lib/address-hash.ts';
import { newId } from '#lib/id.ts';

type Row = typeof subscribers.$inferInsert;

/** People who are told of everything, from now on. @param of what one wants otherwise. @returns their ids */
export async function subscribedMany(
  count: number,
  of: (n: number) => Partial<Row> = () => ({}),
): Promise<string[]> {
  const ids: string[] = [];
  await keepBooks(async (tx) => {
    const wish = { scope: 'page', leastImpact: 'none', maintenance: true, detail: 'every_update' } as const;
    const times = { createdAt: tx.now, updatedAt: tx.now, confirmedAt: tx.now };
    const rows = Array.from({ length: count }, (_, n): Row => {
      const more = of(n);
      const { id = newId(), channel = 'email' } = more;
      const address = more.address ?? `${id}@example.org`;
      const state = {
        status: 'active',
        newestOnly: false,
        addressHash: addressHash(channel, address),
      } as const;
      ids.push(id);
      return { id, channel, address, ...wish, ...state, ...times, ...more };
    });
    await tx.insert(subscribers).values(rows);
  });
  return ids;
}

/** @param more what they want otherwise. @returns their id */
export async function subscribed(more: Partial<Row> = {}): Promise<string> {
  return (await subscribedMany(1, () => more))[0]!;
}

/** For between two tests: nobody is subscribed any more, and nothing waits. */
export function everybodyHasLeft(): Promise<void> {
  return keepBooks(async (tx) => {
    await tx.update(subscribers).set({ status: 'left', address: null });
    await tx.update(deliveries).set({ state: 'withdrawn' });
  });
}
