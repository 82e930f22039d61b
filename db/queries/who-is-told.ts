import { and, eq, exists, gt, inArray, lte, ne, or, type SQL } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { deliveries, subscriberComponents, subscriberGroups, subscribers } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type Announcement, impactsUpTo } from '#lib/domain/subscription.ts';
import { follows } from './follows.ts';

/**
 * Subscribers who are told: `wants` asked of all at once.
 * @param part only those between two ids, the first excluded and the last included
 */
export function toldOf(
  db: Database,
  { kind, subjectId, impact, components, stage }: Announcement,
  event: { readonly id: number; readonly at: Instant },
  part?: { readonly after: string; readonly upTo: string },
): SQL | undefined {
  const componentIds = components.map(({ id }) => id);
  const groupIds = components.flatMap(({ groupId }) => groupId ?? []);
  const following = follows(db, subjectId);
  const before = db
    .select({ id: deliveries.subscriberId })
    .from(deliveries)
    .where(
      and(
        ...[eq(deliveries.subscriberId, subscribers.id), eq(deliveries.subjectId, subjectId)],
        // Not by this event, which a fan-out that was interrupted may have told them of already.
        lte(deliveries.eventId, event.id - 1),
        // What staff took back in time was told to nobody.
        ne(deliveries.state, 'withdrawn'),
      ),
    );
  const choseComponent = db
    .select({ id: subscriberComponents.subscriberId })
    .from(subscriberComponents)
    .where(
      and(
        eq(subscriberComponents.subscriberId, subscribers.id),
        inArray(subscriberComponents.componentId, componentIds),
      ),
    );
  const choseGroup = db
    .select({ id: subscriberGroups.subscriberId })
    .from(subscriberGroups)
    .where(
      and(eq(subscriberGroups.subscriberId, subscribers.id), inArray(subscriberGroups.groupId, groupIds)),
    );

  return and(
    part && and(gt(subscribers.id, part.after), lte(subscribers.id, part.upTo)),
    // What happened before they came is no news to them.
    ...[eq(subscribers.status, 'active'), lte(subscribers.confirmedAt, event.at)],
    stage === 'between' ? eq(subscribers.detail, 'every_update') : undefined,
    // What a row says by itself comes first: the others are looked up for each who is not told already.
    or(
      and(
        kind === 'maintenance'
          ? eq(subscribers.maintenance, true)
          : inArray(subscribers.leastImpact, impactsUpTo(impact)),
        or(
          eq(subscribers.scope, 'page'),
          and(eq(subscribers.scope, 'chosen'), or(exists(choseComponent), exists(choseGroup))),
        ),
      ),
      exists(following),
      stage === 'end' ? exists(before) : undefined,
    ),
  );
}
