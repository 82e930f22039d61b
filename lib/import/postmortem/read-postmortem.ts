import {
  type ActionItem,
  allDetails,
  type PostmortemDetails,
  type PostmortemSections,
} from '#lib/domain/postmortem.ts';
import { t } from '#lib/i18n/t.ts';
import { dividedByHeadings } from './by-headings.ts';
import { type FrontMatter, partedFront } from './front-matter.ts';
import { readMarked } from './marked.ts';
import { withoutPeople } from './people.ts';

/** A postmortem as a file tells it. */
export interface ReadPostmortem {
  /** What the file calls its incident, or itself. */
  readonly title: string | null;
  /** Of the incident that it says it is of. */
  readonly incidentId: string | null;
  readonly sections: PostmortemSections;
  readonly details: PostmortemDetails;
  readonly actionItems: readonly ActionItem[];
  /** What was not plain, and where it stands now: for whoever brings it in. */
  readonly remarks: readonly string[];
}

/** Reads any Markdown: `postmortemFile` back as it was, and what others wrote by its headings, with no word lost. */
export function readPostmortem(given: string): ReadPostmortem {
  const { front, body } = partedFront(given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const marked = front.marks === null ? null : readMarked(body, front.marks);
  const details = allDetails({
    ...{ authors: front.authors, reviewers: front.reviewers },
    ...{ rootCauseUnknown: front.root_cause_unknown, showProgress: front.show_progress },
  });
  const known = { incidentId: front.incident, title: front.title };
  if (marked) {
    const { sections, actionItems, before } = marked;
    const stray = before.replace(/^# .*\n*/, '').trim();
    const kept = withStray({ ...sections, rootCause: rootCauseOf(sections, details) }, [stray], front);
    return { ...known, ...kept, details, actionItems };
  }
  const { title, sections, actionItems, remarks } = dividedByHeadings(body);
  const { rest, authors, reviewers } = withoutPeople(sections.summary);
  const kept = withStray({ ...sections, summary: rest }, [], front);
  return {
    ...{ ...known, title: front.title ?? title, sections: kept.sections, actionItems },
    details: {
      ...details,
      authors: [...details.authors, ...authors],
      reviewers: [...details.reviewers, ...reviewers],
    },
    remarks: [...remarks, ...listed(actionItems), ...kept.remarks],
  };
}

/** Without what says that nobody knows it: the tick says so. */
function rootCauseOf({ rootCause }: PostmortemSections, { rootCauseUnknown }: PostmortemDetails): string {
  const said = t('postmortem.notYetKnown');
  return rootCauseUnknown && rootCause.startsWith(said) ? rootCause.slice(said.length).trim() : rootCause;
}

function listed(items: readonly ActionItem[]): string[] {
  if (items.length === 0) return [];
  return [
    items.length === 1
      ? 'One action item was made of a list.'
      : `${items.length} action items were made of a list.`,
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
    remarks: ['What stood before the first section has no place of its own: it stands at the end.'],
  };
}
