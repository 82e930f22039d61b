import { asc } from 'drizzle-orm';
import type { componentGroups, components } from '#db/schema/index.ts';

/** `order by` for components or groups, as `byRank` in `lib/domain/listed-order.ts` sorts them. */
export const inRank = (table: typeof components | typeof componentGroups) => [
  asc(table.position),
  asc(table.listed),
  asc(table.createdAt),
  asc(table.id),
];
