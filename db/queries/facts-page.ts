import type { Database } from '#db/open.ts';
import { page } from '#db/schema/index.ts';

/** The page's own row, without the picture; undefined before set-up. */
export async function pageFacts(db: Database) {
  const [row] = await db
    .select({
      id: page.id,
      name: page.name,
      url: page.url,
      timeZone: page.timeZone,
      siteUrl: page.siteUrl,
      accentLight: page.accentLight,
      accentDark: page.accentDark,
      logoType: page.logoType,
      about: page.about,
      footer: page.footer,
      mailFooter: page.mailFooter,
      showsChecklist: page.showsChecklist,
      customCss: page.customCss,
      silenceHours: page.silenceHours,
      uptimeWeights: page.uptimeWeights,
      approvalsNeeded: page.approvalsNeeded,
      createdAt: page.createdAt,
      updatedAt: page.updatedAt,
      version: page.version,
    })
    .from(page);
  return row;
}

export type PageFacts = NonNullable<Awaited<ReturnType<typeof pageFacts>>>;
