import type { PageFacts } from '#db/queries/facts-page.ts';
import { logoPath } from '#lib/domain/picture.ts';

/** What every public page shows of the page itself. */
export interface PageInfo {
  readonly name: string;
  readonly url: string;
  readonly timeZone: string;
  readonly siteUrl: string | null;
  /** Markdown. */
  readonly about: string;
  readonly footer: string;
  /** Stands under what subscribers are sent. */
  readonly mailFooter: string;
  /** Its address; null when there is no logo. */
  readonly logo: string | null;
  /** Whether `/custom.css` says anything: the operator's colours, their own rules. */
  readonly hasStyle: boolean;
  /** Changes with the settings, so that logo and stylesheet can be kept by browsers. */
  readonly version: number;
}

export function pageInfo(facts: PageFacts): PageInfo {
  const { name, url, timeZone, siteUrl, about, footer, mailFooter, version } = facts;
  return {
    ...{ name, url, timeZone, siteUrl, about, footer, mailFooter, version },
    logo: logoPath(facts.logoType),
    hasStyle: facts.customCss.trim() !== '' || facts.accentLight !== null || facts.accentDark !== null,
  };
}
