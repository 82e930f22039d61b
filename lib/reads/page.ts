import { reader } from '#db/open.ts';
import { page } from '#db/schema/index.ts';

/** The page itself, without its logo; undefined before set-up. */
export async function pageSettings() {
  const [row] = await reader()
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
      customCss: page.customCss,
      uptimeWeights: page.uptimeWeights,
      version: page.version,
    })
    .from(page);
  return row;
}
