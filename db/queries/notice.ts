import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { notices, users } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { NOTICE_ACT, type NoticeKind, noticeKey, type NoticeWords } from '#lib/domain/notice.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { newId } from '#lib/id.ts';
import { inBatches } from './batch.ts';

export interface NewNotice {
  readonly kind: NoticeKind;
  /** What is told: another one of the same kind is told again, the same one is not. */
  readonly thing: string;
  readonly subjectId: string;
  readonly reader: { readonly userId: string } | { readonly address: string };
  readonly words: NoticeWords;
  /** Not before; left out: at once. */
  readonly dueAt?: Instant;
}

/** Has somebody written to, once: a notice of the same thing that is there already stays as it is. */
export async function noteNotice(tx: Database & { readonly now: Instant }, notice: NewNotice): Promise<void> {
  const { kind, thing, subjectId, reader, words, dueAt = tx.now } = notice;
  const key = noticeKey(kind, thing, 'userId' in reader ? reader.userId : reader.address);
  await tx
    .insert(notices)
    .values({
      ...{ id: newId(), key, kind, subjectId, words, state: 'waiting' },
      ...{ userId: null, address: null, ...reader },
      ...{ meantAt: dueAt, dueAt, createdAt: tx.now },
    })
    .onConflictDoNothing();
}

/** Those of the keys that are noted already. */
export async function notedKeys(db: Database, keys: readonly string[]): Promise<Set<string>> {
  const rows = await inBatches(keys, (batch) =>
    db.select({ key: notices.key }).from(notices).where(inArray(notices.key, batch)),
  );
  return new Set(rows.map(({ key }) => key));
}

type Person = typeof users.$inferSelect;

/** Whether somebody of the team is written to about such things at all. */
export function hearsOf(person: Person, kind: NoticeKind): boolean {
  if (person.removedAt !== null || person.unwantedNotices.includes(kind)) return false;
  return mayAct({ kind: 'user', id: person.id, name: person.name, role: person.role }, NOTICE_ACT[kind]);
}

/**
 * Who of the team is written to about such things.
 * @param first those whose business it is: when any of them hears of it, nobody else has to
 */
export async function whoHears(
  db: Database,
  kind: NoticeKind,
  first: readonly string[] = [],
): Promise<string[]> {
  const team = await db.select().from(users).where(isNull(users.removedAt)).orderBy(users.id);
  const hearing = team.filter((person) => hearsOf(person, kind)).map(({ id }) => id);
  const theirs = hearing.filter((id) => first.includes(id));
  return theirs.length > 0 ? theirs : hearing;
}

/** The mailbox a notice goes to; null when it is not wanted there any more. */
export async function mailboxOf(
  db: Database,
  { userId, address, kind }: Pick<typeof notices.$inferSelect, 'userId' | 'address' | 'kind'>,
): Promise<string | null> {
  if (userId === null) return address;
  const [person] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.removedAt)));
  return person && hearsOf(person, kind) ? person.email : null;
}
