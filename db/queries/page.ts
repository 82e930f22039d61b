import type { Database } from '#db/open.ts';
import { page } from '#db/schema/index.ts';
import { Refusal } from '#lib/errors.ts';

/** The zone in which the page has its days. */
export async function pageZone(db: Database): Promise<string> {
  const [found] = await db.select({ zone: page.timeZone }).from(page);
  if (!found) throw new Refusal('not_found', 'This page is not set up yet.');
  return found.zone;
}
