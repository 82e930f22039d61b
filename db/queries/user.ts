import { and, count, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { users } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';

export type StoredUser = typeof users.$inferSelect;

/** Somebody of the team. Who was removed is none of it. */
export async function userOrThrow(db: Database, userId: string): Promise<StoredUser> {
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.removedAt)));
  if (!user) throw notFound('person');
  return user;
}

export async function countOwners(db: Database): Promise<number> {
  const [row] = await db
    .select({ owners: count() })
    .from(users)
    .where(and(eq(users.role, 'owner'), isNull(users.removedAt)));
  return row?.owners ?? 0;
}

/** Everybody who is of the team now. */
export function peopleOfTeam(db: Database): Promise<StoredUser[]> {
  return db.select().from(users).where(isNull(users.removedAt)).orderBy(users.id);
}
