import type { Kit } from '#db/kit/sqlite.ts';
import { NOTICE_KINDS, NOTICE_STATES, type NoticeWords } from '#lib/domain/notice.ts';
import { among } from './among.ts';
import type { defineUsers } from './user.ts';

/**
 * Mails to staff: one to one reader about one thing, which is also its key, so that nothing is told twice. Made by the
 * clock for guards, and by verbs for what they ask of somebody; moved by the lane in `lib/notices`. A backlog is what is
 * `waiting` with `due_at` in the past.
 */
export const defineNotices = (kit: Kit, users: ReturnType<typeof defineUsers>) =>
  kit.table(
    'notices',
    {
      id: kit.text().primaryKey(),
      /** See `noticeKey`. */
      key: kit.text().notNull(),
      kind: kit.oneOf(NOTICE_KINDS).notNull(),
      /** Somebody of the team, at the address that they have when it is sent. */
      userId: kit.text().references(() => users.id, { onDelete: 'cascade' }),
      /** A mailbox, for whoever is not of the team. */
      address: kit.text(),
      /** The incident, component, postmortem or action item it is about. */
      subjectId: kit.text().notNull(),
      words: kit.json<NoticeWords>().notNull(),
      state: kit.oneOf(NOTICE_STATES).notNull(),
      attempts: kit.integer().notNull().default(0),
      /** When it was to be sent first; a day later it is no news any more. */
      meantAt: kit.instant().notNull(),
      /** When it is tried next. */
      dueAt: kit.instant().notNull(),
      /** While `sending`: whose it is until when. A worker that died loses it then. */
      claimedBy: kit.text(),
      leaseUntil: kit.instant(),
      settledAt: kit.instant(),
      /** Why the last attempt did not succeed. */
      reason: kit.text(),
      createdAt: kit.instant().notNull(),
    },
    (t) => [
      kit.check('notices_kind', among('kind', NOTICE_KINDS)),
      kit.check('notices_state', among('state', NOTICE_STATES)),
      kit.check('notices_reader', '(user_id is null) <> (address is null)'),
      // the same thing is told once
      kit.uniqueIndex('notices_key').on(t.key),
      // what is due; whose lease has run out
      kit.index('notices_due').on(t.state, t.dueAt),
    ],
  );
