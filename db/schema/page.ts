import type { Kit } from '#db/kit/sqlite.ts';
import type { UptimeWeights } from '#lib/domain/uptime.ts';

/**
 * The page itself: one row, made by set-up.
 * Written by `set-up` and `change-page-settings`. Read by everything. The CHECK on `singleton` keeps it one row.
 */
export const definePage = (kit: Kit) =>
  kit.table(
    'page',
    {
      id: kit.text().primaryKey(),
      singleton: kit.integer().notNull().default(1).unique(),
      name: kit.text().notNull(),
      /** Where the page is reached from outside, without a slash at the end. */
      url: kit.text().notNull(),
      timeZone: kit.text().notNull(),
      /** The operator's own site, linked from the head and the foot. */
      siteUrl: kit.text(),
      /** Accent of links and the focus ring, `#rrggbb`; the checks of contrast are in `lib/domain/contrast.ts`. */
      accentLight: kit.text(),
      accentDark: kit.text(),
      /** A picture as base64, at most 200 KB, with its media type. */
      logo: kit.text(),
      logoType: kit.text(),
      /** Markdown. */
      about: kit.text().notNull().default(''),
      footer: kit.text().notNull().default(''),
      /** Markdown under every mail: who the operator is, where the law wants an address. */
      mailFooter: kit.text().notNull().default(''),
      /** Staff have stopped all messages to subscribers since then; they wait. */
      sendingPausedAt: kit.instant(),
      /** Whether two lines beside the button remind staff of what makes an update good. */
      showsChecklist: kit.boolean().notNull().default(true),
      /** Staff are reminded of a grave incident that nobody said anything of for so many hours; 0 for never. */
      silenceHours: kit.integer().notNull().default(2),
      customCss: kit.text().notNull().default(''),
      uptimeWeights: kit.json<UptimeWeights>().notNull(),
      /** How many people other than its authors approve a postmortem before it is published. */
      approvalsNeeded: kit.integer().notNull().default(0),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    () => [kit.check('page_singleton', 'singleton = 1')],
  );
