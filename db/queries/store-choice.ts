import { inArray } from 'drizzle-orm';
import { subscriberComponents, subscriberGroups, subscriberIncidents } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { Subscription } from '#lib/domain/subscription.ts';
import { inBatches } from './batch.ts';

type Chosen = Pick<Subscription, 'componentIds' | 'groupIds' | 'incidentIds'>;

/** Writes down which components, groups and incidents are meant, in place of what was meant before. */
export function storeChoice(tx: Tx, subscriberId: string, chosen: Chosen): Promise<void> {
  return storeChoices(tx, [{ subscriberId, isNew: false, ...chosen }]);
}

interface ChoiceOf extends Chosen {
  readonly subscriberId: string;
  /** Then there is nothing that was meant before. */
  readonly isNew: boolean;
}

export async function storeChoices(tx: Tx, choices: readonly ChoiceOf[]): Promise<void> {
  const before = choices.filter(({ isNew }) => !isNew).map(({ subscriberId }) => subscriberId);
  for (const table of [subscriberComponents, subscriberGroups, subscriberIncidents])
    await inBatches(before, (batch) => done(tx.delete(table).where(inArray(table.subscriberId, batch))));
  const components = choices.flatMap(({ subscriberId, componentIds }) =>
    componentIds.map((componentId) => ({ subscriberId, componentId })),
  );
  const groups = choices.flatMap(({ subscriberId, groupIds }) =>
    groupIds.map((groupId) => ({ subscriberId, groupId })),
  );
  const incidents = choices.flatMap(({ subscriberId, incidentIds }) =>
    incidentIds.map((incidentId) => ({ subscriberId, incidentId })),
  );
  await inBatches(components, (batch) => done(tx.insert(subscriberComponents).values(batch)));
  await inBatches(groups, (batch) => done(tx.insert(subscriberGroups).values(batch)));
  await inBatches(incidents, (batch) => done(tx.insert(subscriberIncidents).values(batch)));
}

/** It gives no rows. */
async function done(statement: PromiseLike<unknown>): Promise<never[]> {
  await statement;
  return [];
}
