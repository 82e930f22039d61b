import { pageFacts } from '#db/queries/facts-page.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { type Message, messageOf } from '#lib/documents/message.ts';
import { pageInfo } from '#lib/published/page-info.ts';
import type { Draft } from './draft.ts';
import { countedDrafts } from './counted-drafts.ts';

export interface PreviewOfTelling {
  /** How many subscribers hear of it if it is sent now. */
  readonly told: number;
  readonly message: Message;
}

/** What a draft tells, and to how many. Nothing is written. Null when what it is about is not there. */
export async function previewTelling(draft: Draft): Promise<PreviewOfTelling | null> {
  const at = now();
  const { facts } = await snapshot(async (db) => ({
    page: await pageFacts(db),
    counted: await countedDrafts(db, draft.subjectId, [draft], at),
  }));
  const {
    page,
    counted: [found],
  } = facts;
  if (!page || !found) return null;
  const about = { pageId: page.id, page: pageInfo(page), ...found.drafted.says() };
  return { told: found.told, message: messageOf(about, at) };
}
