import type { HistoryRows } from '#db/history/rows.ts';
import type { Instant } from '#lib/domain/instant.ts';
import {
  allDetails,
  allSections,
  type PostmortemDetails,
  type StoredActionItem,
  type StoredSections,
  wholeActionItem,
} from '#lib/domain/postmortem.ts';
import { exampleId } from './chance.ts';

/** A published postmortem of the example world. */
export interface Learned {
  /** The key of its incident. */
  readonly of: string;
  readonly publishedAt: Instant;
  readonly sections: StoredSections;
  readonly details?: Partial<PostmortemDetails>;
  readonly items: readonly StoredActionItem[];
}

export function postmortemRows({
  of,
  publishedAt,
  sections: words,
  details: given,
  items: steps,
}: Learned): Pick<HistoryRows, 'postmortems' | 'actionItems'> {
  const incidentId = exampleId('incident', of);
  const sections = allSections(words);
  const details = allDetails(given);
  const items = steps.map((step, position) => ({
    ...wholeActionItem(step),
    id: exampleId('action', of, position),
  }));
  return {
    postmortems: [
      {
        incidentId,
        draft: sections,
        details,
        published: sections,
        publishedDetails: details,
        publishedActionItems: items,
        publishedAt,
        createdAt: publishedAt,
        updatedAt: publishedAt,
      },
    ],
    actionItems: items.map((item, position) => ({ ...item, incidentId, isPublic: true, position })),
  };
}
