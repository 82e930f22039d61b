import { snapshot } from '#db/snapshot.ts';
import { allComponents } from '#db/queries/facts-components.ts';
import { incidentFacts, openSince } from '#db/queries/facts-incidents.ts';
import { maintenanceFacts, notOverSince } from '#db/queries/facts-maintenances.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { reader } from '#db/open.ts';
import { now } from '#lib/clock.ts';
import { type Headline, headlineNow } from './headline.ts';
import { loadHomeFacts } from './home-facts.ts';
import { type PublishedPage, publishedPage } from './page.ts';
import { pageInfo, type PageInfo } from './page-info.ts';

/** The page of this moment, or null before set-up. */
export async function readPage(): Promise<PublishedPage | null> {
  const at = now();
  const { revision, facts } = await snapshot((db) => loadHomeFacts(db, at));
  return facts && publishedPage(facts, revision, at);
}

/** The sentence at the head of the page alone, from what is open at this moment; null before set-up. */
export async function readHeadline(): Promise<Headline | null> {
  const at = now();
  const { facts } = await snapshot(async (db) => {
    if (!(await pageFacts(db))) return null;
    return {
      components: await allComponents(db),
      incidents: await incidentFacts(db, openSince(at)),
      maintenances: await maintenanceFacts(db, notOverSince(at)),
    };
  });
  return facts && headlineNow(facts, at);
}

/** What the frame of every public page shows; null before set-up. */
export async function readPageInfo(): Promise<PageInfo | null> {
  const facts = await pageFacts(reader());
  return facts ? pageInfo(facts) : null;
}
