import { eq, inArray, sql } from 'drizzle-orm';
import { inBatches } from '#db/queries/batch.ts';
import type { SubscriberRow } from '#db/queries/subscriber.ts';
import { storeChoices } from '#db/queries/store-choice.ts';
import { subscribersByHash } from '#db/queries/subscriber.ts';
import { tellEach } from '#db/queries/tell-one.ts';
import { subscribers } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { addressHash } from '#lib/address-hash.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { newId } from '#lib/id.ts';
import { type Admission, admission } from './admission.ts';
import { type Choice, columnsOf } from './subscription-fields.ts';

/** Somebody whom staff want to have told. */
export interface Candidate {
  readonly channel: ChannelKind;
  /** Normalised. */
  readonly address: string;
  readonly contact: string | null;
  readonly choice: Choice;
  /** The list says that they get no messages. */
  readonly isInactive: boolean;
}

export interface Admitted {
  readonly what: Admission;
  /** Of the subscriber; empty where there is none. */
  readonly id: string;
}

interface Taken extends Candidate {
  readonly id: string;
  readonly hash: string;
  readonly known: SubscriberRow | undefined;
}

/**
 * Takes in many at once, in few statements: a list of ten thousand keeps no other writer waiting for long. Who is asked
 * gets the message that belongs to one `subscriber.asked` for all of them.
 * @returns what became of each, in the same order; one who is named twice is `already` there the second time
 */
export async function admitSubscribers(
  tx: Tx,
  candidates: readonly Candidate[],
  confirmed: boolean,
): Promise<Admitted[]> {
  const hashes = candidates.map(({ channel, address }) => addressHash(channel, address));
  const known = await subscribersByHash(tx, hashes);
  const taken: Taken[] = [];
  const seen = new Set<string>();
  const admitted = candidates.map((candidate, index): Admitted => {
    const hash = hashes[index]!;
    const row = known.get(hash);
    const id = row?.id ?? '';
    if (seen.has(hash)) return { what: 'already', id };
    const what = admission(row, { confirmed, isInactive: candidate.isInactive }, tx.now);
    if (what !== 'added' && what !== 'asked') return { what, id };
    seen.add(hash);
    taken.push({ ...candidate, id: id || newId(), hash, known: row });
    return { what, id: taken.at(-1)!.id };
  });
  await insertNew(
    tx,
    taken.filter((one) => one.known === undefined),
    confirmed,
  );
  await renew(
    tx,
    taken.filter((one) => one.known !== undefined),
    confirmed,
  );
  await storeChoices(
    tx,
    taken.map(({ id, known, choice }) => ({ ...choice, subscriberId: id, isNew: known === undefined })),
  );
  if (!confirmed && taken.length > 0) await ask(tx, taken);
  return admitted;
}

/** What they become: asked, or told from here on. */
function standing(tx: Tx, confirmed: boolean) {
  return confirmed
    ? ({ status: 'active', confirmedAt: tx.now } as const)
    : ({ status: 'unconfirmed', confirmedAt: null, askedAt: tx.now } as const);
}

async function insertNew(tx: Tx, taken: readonly Taken[], confirmed: boolean): Promise<void> {
  const times = { createdAt: tx.now, updatedAt: tx.now };
  await inBatches(taken, async (batch) => {
    await tx.insert(subscribers).values(
      batch.map(({ id, hash, channel, address, contact, choice }) => ({
        ...{ id, addressHash: hash, channel, address, contact, keys: null },
        ...{ ...columnsOf(choice), ...times, ...standing(tx, confirmed) },
      })),
    );
    return [];
  });
}

async function renew(tx: Tx, taken: readonly Taken[], confirmed: boolean): Promise<void> {
  const common = {
    ...{ ...standing(tx, confirmed), reason: null, updatedAt: tx.now },
    version: sql<number>`${subscribers.version} + 1`,
  };
  // Of who left nothing was kept, and their old links are not links of this subscription.
  for (const { id, address, contact, choice, known } of taken.filter((one) => one.known?.status === 'left'))
    await tx
      .update(subscribers)
      .set({ ...common, ...columnsOf(choice), address, contact, linkVersion: known!.linkVersion + 1 })
      .where(eq(subscribers.id, id));
  const alike = new Map<string, Taken[]>();
  for (const one of taken.filter(({ known }) => known?.status !== 'left')) {
    const key = JSON.stringify([columnsOf(one.choice), one.contact]);
    if (!alike.get(key)?.push(one)) alike.set(key, [one]);
  }
  for (const some of alike.values()) {
    const { choice, contact } = some[0]!;
    await inBatches(
      some.map(({ id }) => id),
      async (ids) => {
        await tx
          .update(subscribers)
          .set({ ...common, ...columnsOf(choice), contact })
          .where(inArray(subscribers.id, ids));
        return [];
      },
    );
  }
}

async function ask(tx: Tx, taken: readonly Taken[]): Promise<void> {
  const [only] = taken;
  const eventId = await tx.record({
    type: 'subscriber.asked',
    subjectId: taken.length === 1 ? only!.id : null,
    data: { channel: only!.channel, invited: taken.length },
  });
  await tellEach(tx, eventId, taken);
}
