import { type Instant, isoOf } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import {
  type ActionItem,
  NEEDED_SECTIONS,
  POSTMORTEM_SECTIONS,
  type PostmortemDocument,
  type PostmortemSection,
} from '#lib/domain/postmortem.ts';
import { t } from '#lib/i18n/t.ts';
import { readSections } from './postmortem-markdown.ts';

/** A postmortem with what a file of it says of its incident. */
export interface FiledPostmortem extends Omit<PostmortemDocument, 'timeline'> {
  /** Its entries become words of the section. */
  readonly timeline?: PostmortemDocument['timeline'];
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
  /** Of what was corrected after it was published, when and why. */
  readonly corrections?: readonly { readonly correctedAt: Instant; readonly reason: string | null }[];
  /** When the draft was saved last; readers are not told. */
  readonly updatedAt?: Instant;
  /** Of the page, without a slash at the end. */
  readonly url: string;
}

/** What a file calls the facts of an action item. */
export const itemWords = () => ({
  ...{ owner: t('postmortem.file.owner'), dueDay: t('postmortem.file.due') },
  ...{ kind: t('postmortem.file.kind'), dropped: t('postmortem.file.dropped') },
  trackerUrl: t('postmortem.file.tracker'),
});

/** A part of a file begins with a line of its own that shows nowhere, whatever the words around it say. */
export const markOf = (marks: string, part: PostmortemSection | 'actionItems') => `<!-- ${marks}:${part} -->`;
/** What marks are called, unless the words hold that themselves. */
const MARKS = 'candor';

/** One postmortem as a Markdown file, the facts of its incident before it as YAML. `readPostmortem` reads the same again. */
export function postmortemFile(given: FiledPostmortem): string {
  const { incident, details, actionItems, isDraft } = given;
  const sections = readSections(given);
  const marks = marksFor(JSON.stringify([sections, actionItems]));
  const facts = {
    ...{ title: incident.name, incident: incident.id, state: isDraft ? 'draft' : 'published' },
    ...{ impact: incident.impact, started_at: time(incident.startedAt) },
    ...{ resolved_at: time(incident.resolvedAt), published_at: time(given.publishedAt) },
    ...{ corrected_at: time(given.correctedAt), ...corrected(given) },
    updated_at: time(given.updatedAt ?? null),
    url: `${given.url}/incidents/${incident.id}`,
    ...{ authors: details.authors, reviewers: details.reviewers },
    ...{ root_cause_unknown: details.rootCauseUnknown, show_progress: details.showProgress, marks },
  };
  // JSON is YAML, and leaves no question of what is text and what is not.
  const front = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const needed: readonly PostmortemSection[] = NEEDED_SECTIONS;
  const parts = POSTMORTEM_SECTIONS.filter(
    (name) => sections[name].trim() !== '' || needed.includes(name),
  ).map((name) => part(markOf(marks, name), t(`postmortem.${name}`), sections[name].trim()));
  if (actionItems.length > 0) {
    const lines = actionItems.map(itemLines).join('\n');
    parts.push(part(markOf(marks, 'actionItems'), t('postmortem.actionItems'), lines));
  }
  return `---\n${front.join('\n')}\n---\n\n# ${incident.name}\n\n${parts.join('\n')}`;
}

const part = (mark: string, heading: string, words: string) =>
  `${mark}\n## ${heading}\n${words && `\n${words}\n`}`;

/** Left out where nothing was corrected. */
function corrected({ corrections = [] }: FiledPostmortem) {
  const said = corrections.map(({ correctedAt, reason }) => ({ corrected_at: time(correctedAt), reason }));
  return said.length > 0 && { corrections: said };
}

function itemLines({ title, state, droppedReason, ...item }: ActionItem): string {
  const words = itemWords();
  const facts = [
    item.owner !== null && `${words.owner}: ${item.owner}`,
    item.dueDay !== null && `${words.dueDay}: ${item.dueDay}`,
    item.kind !== null && `${words.kind}: ${t(`postmortem.kind.${item.kind}`)}`,
    state === 'dropped' && `${words.dropped}: ${droppedReason ?? ''}`.trimEnd(),
    item.trackerUrl !== null && `${words.trackerUrl}: ${item.trackerUrl}`,
  ];
  const known = facts.flatMap((fact) => (fact === false ? [] : `\n  - ${fact}`));
  return `- [${state === 'done' ? 'x' : ' '}] ${title}${known.join('')}`;
}

function marksFor(words: string): string {
  for (let n = 1; ; n += 1) {
    const marks = n === 1 ? MARKS : `${MARKS}${n}`;
    if (!words.includes(`<!-- ${marks}:`)) return marks;
  }
}

function time(at: Instant | null): string | null {
  return at === null ? null : isoOf(at);
}
