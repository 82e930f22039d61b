import { inArray } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import {
  subscriberComponents,
  subscriberGroups,
  subscriberIncidents,
  subscribers,
} from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { inBatches } from './batch.ts';
import type { SubscriberRow } from './subscriber.ts';

/** Those of the hashes that are known, by hash. */
export async function subscribersByHash(
  db: Database,
  hashes: readonly string[],
): Promise<Map<string, SubscriberRow>> {
  const rows = await inBatches(hashes, (batch) =>
    db.select().from(subscribers).where(inArray(subscribers.addressHash, batch)),
  );
  return new Map(rows.map((row) => [row.addressHash, row]));
}

interface ChoiceOf {
  readonly subscriberId: string;
  /** Then there is nothing that was meant before. */
  readonly isNew: boolean;
  readonly componentIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly incidentIds: readonly string[];
}

/** `storeChoice` for many. */
export async function storeChoices(tx: Tx, choices: readonly ChoiceOf[]): Promise<void> {
  const before = choices.filter(({ isNew }) => !isNew).map(({ subscriberId }) => subscriberId);
  for (const table of [subscriberComponents, subscriberGroups, subscriberIncidents])
    await inBatches(before, async (batch) => {
      await tx.delete(table).where(inArray(table.subscriberId, batch));
      return [];
    });
  const pairs = <Name extends string>(name: Name, of: (choice: ChoiceOf) => readonly string[]) =>
    choices.flatMap((choice) =>
      of(choice).map((id) => ({ subscriberId: choice.subscriberId, [name]: id }) as Pair<Name>),
    );
  await inBatches(
    pairs('componentId', (one) => one.componentIds),
    async (batch) => {
      await tx.insert(subscriberComponents).values(batch);
      return [];
    },
  );
  await inBatches(
    pairs('groupId', (one) => one.groupIds),
    async (batch) => {
      await tx.insert(subscriberGroups).values(batch);
      return [];
    },
  );
  await inBatches(
    pairs('incidentId', (one) => one.incidentIds),
    async (batch) => {
      await tx.insert(subscriberIncidents).values(batch);
      return [];
    },
  );
}

type Pair<Name extends string> = { subscriberId: string } & Record<Name, string>;
