import type { HistoryRows } from '#db/history/rows.ts';
import {
  POSTMORTEM_SECTIONS,
  type PostmortemSection,
  type PostmortemSections,
} from '#lib/domain/postmortem.ts';
import type { SourceIncident } from './source.ts';

/** A Statuspage publishes a postmortem as one more update, after the last. */
export function postmortemOf(incident: SourceIncident): HistoryRows['postmortems'] {
  const update = incident.incident_updates.find((one) => one.status === 'postmortem' && one.body?.trim());
  if (!update) return [];
  const sections = sectionsOf(update.body!);
  return [
    {
      incidentId: incident.id,
      draft: sections,
      published: sections,
      publishedActionItems: [],
      publishedAt: update.display_at,
      createdAt: update.created_at,
      updatedAt: update.updated_at,
    },
  ];
}

const NOT_RECORDED = 'The source has no words of its own on this.';

/** Headings that people use, from what they say most plainly to what they say least. */
const HEADINGS: readonly (readonly [PostmortemSection, RegExp])[] = [
  ['rootCause', /\bcauses?\b|what went wrong/i],
  ['timeline', /time ?line|chronology/i],
  ['impact', /impact|who was affected/i],
  ['remediation', /remediat|action items|prevent|next steps|follow[- ]?up|corrective|what we (will|are)/i],
  ['summary', /summary|overview|what happened/i],
];

const HEADING_LINE = /^(?:#{1,6}\s+(.+?)\s*#*|\*\*([^*]+)\*\*:?|__([^_]+)__:?)\s*$/;

/** By its headings when it has such; all of it is the summary when it has none. Nothing of it is left out. */
export function sectionsOf(body: string): PostmortemSections {
  const parts: Partial<Record<PostmortemSection, string>> = {};
  let section: PostmortemSection = 'summary';
  for (const line of body.split(/\r?\n/)) {
    const [, ...titles] = HEADING_LINE.exec(line) ?? [];
    const title = titles.find((one) => one !== undefined);
    const found = title === undefined ? undefined : HEADINGS.find(([, words]) => words.test(title))?.[0];
    if (found) section = found;
    // The heading of a section is ours to draw, unless this section has words already.
    if (found && parts[found] === undefined) parts[found] = '';
    else parts[section] = `${parts[section] ?? ''}${line}\n`;
  }
  return Object.fromEntries(
    POSTMORTEM_SECTIONS.map((one) => [one, parts[one]?.trim() || NOT_RECORDED]),
  ) as PostmortemSections;
}
