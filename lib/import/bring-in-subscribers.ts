import { eq } from 'drizzle-orm';
import { actedOn } from '#db/history/stored.ts';
import { inBatches } from '#db/queries/batch.ts';
import { storeChoices } from '#db/queries/store-choice.ts';
import { type SubscriberRow, subscribersByHash } from '#db/queries/subscriber.ts';
import { subscribers } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { addressHash } from '#lib/address-hash.ts';
import { newId } from '#lib/id.ts';
import { choiceKey, choicesStored, type ChosenHere, chosenHere, knownChoices } from './chosen-here.ts';
import type { HistorySubscriber } from './history.ts';
import type { Counts, Remarks } from './report.ts';

/** What is not said by a source: what a visitor gets who ticks nothing else. */
const WISHES = {
  leastImpact: 'none',
  maintenance: true,
  detail: 'every_update',
  newestOnly: true,
} as const;

/**
 * Takes subscribers over, known by their addresses. Nothing is sent, and who is unconfirmed is not asked. Who changed something
 * here, left, complained or failed stays as they are here.
 */
export async function bringInSubscribers(
  tx: Tx,
  given: readonly HistorySubscriber[],
  counts: Counts,
  remarks: Remarks,
): Promise<void> {
  const count = counts.subscribers;
  const choices = await knownChoices(tx);
  const byHash = new Map<string, HistorySubscriber & { readonly chosen: ChosenHere }>();
  for (const one of given) {
    const hash = addressHash(one.channel, one.address);
    const chosen = chosenHere(one, choices);
    if (chosen === null) {
      remarks.add('A subscriber was refused: what they chose is not here, or over', `subscriber ${one.id}`);
      count.refused += 1;
    } else if (byHash.has(hash)) {
      remarks.add('An address is subscribed twice; the first counts', `subscriber ${one.id}`);
      count.refused += 1;
    } else byHash.set(hash, { ...one, chosen });
  }
  const here = await subscribersByHash(tx, [...byHash.keys()]);
  const before = await choicesStored(tx, [...here.values()]);
  const acted = await actedOn(tx);
  const taken = new Set((await tx.select({ id: subscribers.id }).from(subscribers)).map(({ id }) => id));

  const fresh: { row: typeof subscribers.$inferInsert; chosen: ChosenHere }[] = [];
  for (const [hash, { chosen, ...one }] of byHash) {
    const known = here.get(hash);
    if (!known) {
      const id = taken.has(one.id) ? newId() : one.id;
      taken.add(id);
      fresh.push({ row: { ...rowOf(tx, { ...one, id }, hash), scope: chosen.scope }, chosen });
    } else if (acted.has(known.id) || !['active', 'unconfirmed', one.status].includes(known.status))
      count.kept += 1;
    else if (await isChanged(tx, known, before.get(known.id)!, one, chosen)) count.changed += 1;
    else count.unchanged += 1;
  }
  await inBatches(fresh, async (batch) => {
    await tx.insert(subscribers).values(batch.map(({ row }) => row));
    return [];
  });
  await storeChoices(
    tx,
    fresh.map(({ row, chosen }) => ({ ...chosen, subscriberId: row.id, isNew: true })),
  );
  count.added += fresh.length;
}

function rowOf(tx: Tx, one: HistorySubscriber, hash: string) {
  const { id, channel, address, contact, status, createdAt, updatedAt } = one;
  return {
    ...{ id, channel, address, contact, status, createdAt, updatedAt, addressHash: hash, keys: null },
    ...WISHES,
    reason: status === 'quarantined' ? 'It failed where this page was before.' : null,
    // They are told of what happens from here on.
    confirmedAt: status === 'active' ? tx.now : null,
    askedAt: null,
  };
}

/** Brings up to date what the source says otherwise by now. */
async function isChanged(
  tx: Tx,
  known: SubscriberRow,
  before: string,
  { status, contact }: HistorySubscriber,
  chosen: ChosenHere,
): Promise<boolean> {
  const confirms = known.status === 'unconfirmed' && status === 'active';
  if (before === choiceKey(chosen) && known.contact === contact && !confirms) return false;
  await tx
    .update(subscribers)
    .set({
      ...{ scope: chosen.scope, contact, updatedAt: tx.now, version: known.version + 1 },
      ...(confirms && { status: 'active', confirmedAt: tx.now }),
    })
    .where(eq(subscribers.id, known.id));
  await storeChoices(tx, [{ ...chosen, subscriberId: known.id, isNew: false }]);
  return true;
}
