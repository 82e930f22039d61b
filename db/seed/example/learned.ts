import type { HistoryRows } from '#db/history/rows.ts';
import type { PublishedActionItem } from '#db/schema/postmortem.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { PostmortemSections } from '#lib/domain/postmortem.ts';
import { exampleId } from './chance.ts';

/** A published postmortem of the example world. */
export interface Learned {
  /** The key of its incident. */
  readonly of: string;
  readonly publishedAt: Instant;
  readonly sections: PostmortemSections;
  readonly items: readonly PublishedActionItem[];
}

export function postmortemRows({
  of,
  publishedAt,
  sections,
  items,
}: Learned): Pick<HistoryRows, 'postmortems' | 'actionItems'> {
  const incidentId = exampleId('incident', of);
  return {
    postmortems: [
      {
        incidentId,
        draft: sections,
        published: sections,
        publishedActionItems: items,
        publishedAt,
        createdAt: publishedAt,
        updatedAt: publishedAt,
      },
    ],
    actionItems: items.map((item, position) => ({
      id: exampleId('action', of, position),
      incidentId,
      ...item,
      position,
    })),
  };
}
