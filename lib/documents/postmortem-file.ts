import { type Instant, isoOf } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import {
  NEEDED_SECTIONS,
  POSTMORTEM_SECTIONS,
  type PostmortemDocument,
  type PostmortemSection,
} from '#lib/domain/postmortem.ts';
import { t } from '#lib/i18n/t.ts';
import { correctionParts, type FiledCorrection } from './filed-corrections.ts';
import { entryLines, type FiledEntry } from './filed-entries.ts';
import { type FiledItem, itemLines } from './filed-items.ts';
import { filePart, markOf, marksFor } from './file-parts.ts';
import { readSections } from './postmortem-markdown.ts';

/** A postmortem with what a file of it says of its incident. */
export interface FiledPostmortem extends Pick<PostmortemDocument, 'sections' | 'details'> {
  /** In order of time. */
  readonly timeline: readonly FiledEntry[];
  readonly actionItems: readonly FiledItem[];
  /** Newest first. */
  readonly corrections: readonly FiledCorrection[];
  readonly incident: {
    readonly id: string;
    readonly name: string;
    readonly impact: Impact;
    readonly startedAt: Instant;
    readonly resolvedAt: Instant | null;
  };
  readonly isDraft: boolean;
  readonly publishedAt: Instant | null;
  readonly correctedAt: Instant | null;
  /** When the draft was saved last; readers are not told. */
  readonly updatedAt?: Instant;
  /** Of the page, without a slash at the end. */
  readonly url: string;
}

/** One postmortem as a Markdown file, the facts of its incident before it as YAML. `readPostmortem` reads the same again. */
export function postmortemFile(given: FiledPostmortem): string {
  const { incident, details, timeline, actionItems, corrections, isDraft } = given;
  const sections = readSections({ sections: given.sections, details });
  const marks = marksFor(JSON.stringify([sections, timeline, actionItems, corrections]));
  const facts = {
    ...{ title: incident.name, incident: incident.id, state: isDraft ? 'draft' : 'published' },
    ...{ impact: incident.impact, started_at: time(incident.startedAt) },
    ...{ resolved_at: time(incident.resolvedAt), published_at: time(given.publishedAt) },
    ...{ corrected_at: time(given.correctedAt), updated_at: time(given.updatedAt ?? null) },
    url: `${given.url}/incidents/${incident.id}`,
    ...{ authors: details.authors, reviewers: details.reviewers },
    ...{ root_cause_unknown: details.rootCauseUnknown, show_progress: details.showProgress, marks },
  };
  // JSON is YAML, and leaves no question of what is text and what is not.
  const front = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const needed: readonly PostmortemSection[] = NEEDED_SECTIONS;
  const parts = POSTMORTEM_SECTIONS.filter(
    (name) => sections[name].trim() !== '' || needed.includes(name),
  ).flatMap((name) => {
    const words = filePart(markOf(marks, name), `## ${t(`postmortem.${name}`)}`, sections[name].trim());
    const hasEntries = name === 'timeline' && timeline.length > 0;
    return hasEntries ? [words, filePart(markOf(marks, 'entries'), '', entryLines(timeline))] : [words];
  });
  if (actionItems.length > 0) {
    const heading = `## ${t('postmortem.actionItems')}`;
    parts.push(filePart(markOf(marks, 'actionItems'), heading, itemLines(actionItems)));
  }
  parts.push(...corrections.flatMap((one) => correctionParts(marks, one)));
  return `---\n${front.join('\n')}\n---\n\n# ${incident.name}\n\n${parts.join('\n')}`;
}

function time(at: Instant | null): string | null {
  return at === null ? null : isoOf(at);
}
