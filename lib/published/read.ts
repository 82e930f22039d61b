import { snapshot } from '#db/snapshot.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { reader } from '#db/open.ts';
import { now } from '#lib/clock.ts';
import { loadHomeFacts } from './home-facts.ts';
import { type PublishedPage, publishedPage } from './page.ts';
import { pageInfo, type PageInfo } from './page-info.ts';

/** The page of this moment, or null before set-up. */
export async function readPage(): Promise<PublishedPage | null> {
  const at = now();
  const { revision, facts } = await snapshot((db) => loadHomeFacts(db, at));
  return facts && publishedPage(facts, revision, at);
}

/** What the frame of every public page shows; null before set-up. */
export async function readPageInfo(): Promise<PageInfo | null> {
  const facts = await pageFacts(reader());
  return facts ? pageInfo(facts) : null;
}
