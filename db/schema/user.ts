import type { Kit } from '#db/kit/sqlite.ts';
import type { NoticeKind } from '#lib/domain/notice.ts';
import { ROLES } from '#lib/domain/role.ts';
import { among } from './among.ts';

/** Staff. Removed people stay, because events name them; `removed_at` shuts them out. Written by the user verbs. */
export const defineUsers = (kit: Kit) =>
  kit.table(
    'users',
    {
      id: kit.text().primaryKey(),
      /** Lower case. */
      email: kit.text().notNull().unique(),
      name: kit.text().notNull(),
      role: kit.oneOf(ROLES).notNull(),
      /** argon2id. */
      passwordHash: kit.text().notNull(),
      /** The mails to staff that they do without. */
      unwantedNotices: kit.json<readonly NoticeKind[]>().notNull().default([]),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      removedAt: kit.instant(),
      version: kit.integer().notNull().default(1),
    },
    () => [kit.check('users_role', among('role', ROLES))],
  );

/** A signed-in browser. The cookie carries its id, signed; a revoked or expired row ends it at the next request. */
export const defineSessions = (kit: Kit, users: ReturnType<typeof defineUsers>) =>
  kit.table(
    'sessions',
    {
      id: kit.text().primaryKey(),
      userId: kit
        .text()
        .notNull()
        .references(() => users.id, { onDelete: 'cascade' }),
      /** The browser as it named itself, for the list of sessions. */
      device: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
      revokedAt: kit.instant(),
    },
    (t) => [
      // the sessions of one user
      kit.index('sessions_user').on(t.userId),
    ],
  );

/** An invitation by link. Only the SHA-256 of its token is kept. Written by `invite-user`; used once. */
export const defineInvitations = (kit: Kit, users: ReturnType<typeof defineUsers>) =>
  kit.table(
    'invitations',
    {
      id: kit.text().primaryKey(),
      tokenHash: kit.text().notNull().unique(),
      role: kit.oneOf(ROLES).notNull(),
      /** Who it is meant for, as a reminder in the list; the invited person enters their own address. */
      note: kit.text().notNull(),
      invitedBy: kit
        .text()
        .notNull()
        .references(() => users.id),
      createdAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
      acceptedAt: kit.instant(),
      revokedAt: kit.instant(),
    },
    () => [kit.check('invitations_role', among('role', ROLES))],
  );
