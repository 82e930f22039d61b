import type { FiledCorrection } from '#lib/documents/filed-corrections.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import { allDetails, type PostmortemDetails, type PostmortemSections } from '#lib/domain/postmortem.ts';
import { t } from '#lib/i18n/t.ts';
import { dividedByHeadings } from './by-headings.ts';
import { type FrontMatter, partedFront } from './front-matter.ts';
import { readMarked } from './marked.ts';
import type { ReadEntry } from './marked-entries.ts';
import type { ReadItem } from './marked-items.ts';
import { withoutPeople } from './people.ts';

/** An incident as a file of its postmortem tells of it. */
export interface ReadIncident {
  readonly impact: Impact;
  readonly startedAt: Instant;
  /** Null: it was open then. */
  readonly resolvedAt: Instant | null;
}

/** A postmortem as a file tells it. */
export interface ReadPostmortem {
  /** What the file calls its incident, or itself. */
  readonly title: string | null;
  /** Of the incident that it says it is of. */
  readonly incidentId: string | null;
  readonly sections: PostmortemSections;
  readonly details: PostmortemDetails;
  readonly actionItems: readonly ReadItem[];
  /** Of its timeline, where our own file has them: those of others stay words. */
  readonly entries: readonly ReadEntry[];
  /** Newest first. */
  readonly corrections: readonly FiledCorrection[];
  /** What our own files say of their incident, where they do. */
  readonly incident: ReadIncident | null;
  /** What was not plain, and where it stands now: for whoever brings it in. */
  readonly remarks: readonly string[];
}

/** Reads any Markdown: `postmortemFile` back as it was, and what others wrote by its headings, with no word lost. */
export function readPostmortem(given: string): ReadPostmortem {
  const { front, body } = partedFront(given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const { said } = front;
  const marked = said.marks === undefined ? null : readMarked(body, said.marks);
  const details = allDetails({
    ...{ authors: said.authors ?? [], reviewers: said.reviewers ?? [] },
    ...{ rootCauseUnknown: said.root_cause_unknown ?? false, showProgress: said.show_progress ?? false },
  });
  const known = { incidentId: said.incident ?? null, title: said.title ?? null, incident: incidentOf(said) };
  if (marked) {
    const { sections, before, after, ...told } = marked;
    const stray = before.replace(/^# .*\n*/, '').trim();
    const kept = withStray({ ...sections, rootCause: rootCauseOf(sections, details) }, [stray, after], front);
    return { ...known, ...told, ...kept, details };
  }
  const { title, sections, actionItems, remarks } = dividedByHeadings(body);
  const { rest, authors, reviewers } = withoutPeople(sections.summary);
  // Two titles: one stands in front, the other at the end.
  const other = known.title !== null && title !== null && title !== known.title ? title : '';
  const kept = withStray({ ...sections, summary: rest }, [other], front);
  return {
    ...{ ...known, title: known.title ?? title, sections: kept.sections },
    actionItems: actionItems.map((item) => ({ ...item, isPublic: true })),
    ...{ entries: [], corrections: [] },
    details: {
      ...details,
      authors: [...details.authors, ...authors],
      reviewers: [...details.reviewers, ...reviewers],
    },
    remarks: [...remarks, ...listed(actionItems), ...kept.remarks],
  };
}

function incidentOf(said: FrontMatter['said']): ReadIncident | null {
  const { impact, started_at: startedAt, resolved_at: resolvedAt = null } = said;
  return impact && startedAt !== undefined ? { impact, startedAt, resolvedAt } : null;
}

/** Without what says that nobody knows it: the tick says so. */
function rootCauseOf({ rootCause }: PostmortemSections, { rootCauseUnknown }: PostmortemDetails): string {
  const said = t('postmortem.notYetKnown');
  return rootCauseUnknown && rootCause.startsWith(said) ? rootCause.slice(said.length).trim() : rootCause;
}

function listed(items: readonly unknown[]): string[] {
  if (items.length === 0) return [];
  return [
    items.length === 1
      ? 'One action item was made of a list or a table.'
      : `${items.length} action items were made of lists and tables.`,
  ];
}

/** What stands nowhere else goes to the end of the lessons. */
function withStray(
  sections: PostmortemSections,
  before: readonly string[],
  { others }: FrontMatter,
): Pick<ReadPostmortem, 'sections' | 'remarks'> {
  const facts = others.map((fact) => `- ${fact}`).join('\n');
  const stray = [...before, facts].filter(Boolean);
  if (stray.length === 0) return { sections, remarks: [] };
  const lessons = [sections.lessons, ...stray].filter(Boolean).join('\n\n');
  return {
    sections: { ...sections, lessons },
    remarks: ['What stood outside of the sections has no place of its own: it stands at the end.'],
  };
}
