import { and, type SQL } from 'drizzle-orm';

/** Both conditions hold. */
export function bothOf(a: SQL | undefined, b: SQL | undefined): SQL | undefined {
  return and(a, b);
}
