import { eq } from 'drizzle-orm';
import { keepBooks } from '#db/books.ts';
import { type Database, reader } from '#db/open.ts';
import { incidents } from '#db/schema/index.ts';
import { notedKeys, noteNotice, type NewNotice, whoHears } from '#db/queries/notice.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { now } from '#lib/clock.ts';
import { type Guard, occurrenceOf } from '#lib/domain/guards.ts';
import { type NoticeKind, noticeKey } from '#lib/domain/notice.ts';
import { guardsNow } from '#lib/reads/guards.ts';
import { guardWords } from './guard-words.ts';

/** A promise that was not kept is a kind of its own: who keeps it may be somebody else than who minds the page. */
export const kindOfGuard = ({ kind }: Guard): NoticeKind => (kind === 'late' ? 'promise_late' : 'guard');

/** Whose business an incident is before it is everybody's; nobody's, where a guard is of something else. */
async function onIt(db: Database, subjectId: string): Promise<string[]> {
  const { commanderId, communicationsId } = incidents;
  const [found] = await db
    .select({ commanderId, communicationsId })
    .from(incidents)
    .where(eq(incidents.id, subjectId));
  return [found?.communicationsId, found?.commanderId].filter((id) => id != null);
}

/** Notes a mail to staff for each guard whose grace is over, once for each time that it comes up. Costs reads while there is nothing new. */
export async function tellOfGuards(): Promise<{ noted: number }> {
  const at = now();
  const due = (await guardsNow()).filter(({ mailAt }) => mailAt <= at);
  if (due.length === 0) return { noted: 0 };
  const db = reader();
  const zone = (await pageFacts(db))!.timeZone;
  const wanted: (NewNotice & { readonly key: string })[] = [];
  for (const guard of due) {
    const kind = kindOfGuard(guard);
    const words = guardWords(guard, zone);
    const thing = occurrenceOf(guard);
    for (const userId of await whoHears(db, kind, await onIt(db, guard.subjectId)))
      wanted.push({
        ...{ kind, thing, words, subjectId: guard.subjectId, reader: { userId } },
        key: noticeKey(kind, thing, userId),
      });
  }
  const noted = await notedKeys(
    db,
    wanted.map(({ key }) => key),
  );
  const fresh = wanted.filter(({ key }) => !noted.has(key));
  if (fresh.length > 0)
    await keepBooks(async (tx) => {
      for (const notice of fresh) await noteNotice(tx, notice);
    });
  return { noted: fresh.length };
}
