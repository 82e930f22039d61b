import { keepBooks } from '#db/books.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { hearsOf, type NewNotice, notedKeys, noteNotice } from '#db/queries/notice.ts';
import { peopleOfTeam } from '#db/queries/user.ts';
import { reader } from '#db/open.ts';
import { now } from '#lib/clock.ts';
import type { Day } from '#lib/domain/instant.ts';
import { isOwner, type ItemReminder, itemReminder, remindedDays } from '#lib/domain/item-reminder.ts';
import { type NoticeWords, noticeKey } from '#lib/domain/notice.ts';
import { dayText } from '#lib/i18n/date.ts';
import { actionItemNow, dueItems, type DueItem } from '#lib/reads/due-items.ts';

/** Set for another day, it is told again. Ids and days hold no space, so the parts can be told apart. */
const thingOf = ({ id, dueDay }: DueItem) => `${id} ${dueDay}`;

/** Notes a mail to the owner of each action item that is due or has just become late, once each. Owners who are not of the team get none. */
export async function tellOfActionItems(): Promise<{ noted: number }> {
  const db = reader();
  const page = await pageFacts(db);
  if (!page) return { noted: 0 };
  const at = now();
  const items = await dueItems(remindedDays(at, page.timeZone));
  if (items.length === 0) return { noted: 0 };
  const people = await peopleOfTeam(db);
  const wanted = items.flatMap((item) => {
    const kind = itemReminder(item, at, page.timeZone);
    if (kind === null) return [];
    return people
      .filter((person) => isOwner(item.owner, person) && hearsOf(person, kind))
      .map(({ id: userId }): NewNotice & { readonly key: string } => ({
        ...{ kind, thing: thingOf(item), subjectId: item.incidentId, reader: { userId } },
        ...{ words: wordsOf(kind, item), key: noticeKey(kind, thingOf(item), userId) },
      }));
  });
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

function wordsOf(kind: ItemReminder, { title, dueDay, incidentName }: DueItem): NoticeWords {
  const isLate = kind === 'action_item_overdue';
  const day = dayText(dueDay, 'long');
  return {
    subject: `${isLate ? 'Overdue' : 'Due today'}: ${title}`,
    state: isLate ? 'An action item of yours is overdue' : 'An action item of yours is due today',
    title,
    words: isLate
      ? `It was due on ${day}. If it is done, say so. If it needs longer, set another day in its postmortem.`
      : `It was promised in the postmortem of “${incidentName.replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`)}” for today, ${day}.`,
    link: { text: 'Go to the follow-up', path: '/admin/follow-up' },
  };
}

/** Whether what was told of an item is still so when the mail goes out: it may have been done, or set for another day. */
export async function itemWaits({ key }: { readonly key: string }): Promise<boolean> {
  const [, itemId, dueDay] = key.split(' ');
  const item = await actionItemNow(itemId!);
  return item?.state === 'open' && item.dueDay === (dueDay as Day);
}
