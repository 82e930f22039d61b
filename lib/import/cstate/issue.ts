import { postmortemSections } from '#lib/documents/postmortem-markdown.ts';
import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus, Impact } from '#lib/domain/level.ts';
import type { ReadTimes } from '#lib/import/files/parse-time.ts';
import { affected, plainUpdates } from '#lib/import/files/plain-update.ts';
import type { HistoryIncident, HistoryPostmortem } from '#lib/import/history.ts';
import { idOf } from '#lib/import/id-of.ts';
import type { Remarks } from '#lib/import/report.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import type { IssueFile } from './issue-file.ts';
import { type IssueWords, issueWords } from './issue-words.ts';
import type { SystemIds } from './systems.ts';

interface Told {
  readonly at: Instant;
  /** What tells it from the others, in whatever zone its time is read. */
  readonly key: string;
  readonly status: IncidentStatus | null;
  readonly body: string;
}

/** cState counts no downtime while it gives notice, and of the other two it says that `down` is the worse. */
const SEVERITIES: Readonly<
  Record<string, { readonly status: ComponentStatus; readonly impact: Impact | null }>
> = {
  down: { status: 'major_outage', impact: null },
  disrupted: { status: 'partial_outage', impact: null },
  notice: { status: 'operational', impact: 'none' },
};
const NOTHING = { status: 'operational', impact: 'none' } as const;

/**
 * An issue as an incident. `date` and `resolvedWhen` bound the downtime, as they do there, even where the words have other
 * times: then updates without words stand for them.
 * @throws SourceFault when a time in its words is none.
 */
export function incidentOf(
  issue: IssueFile,
  site: string,
  ids: SystemIds,
  read: ReadTimes,
  remarks: Remarks,
) {
  const { matter, slug } = issue;
  const about = `issue ${slug}`;
  const id = idOf('cstate', site, 'issue', slug);
  const words = issueWords(issue.body);
  const ends = endOf(issue, remarks);
  const story = storyOf(issue, words, ends, read);
  const statuses = statusesOf(story, issue, remarks);
  const severity = severityOf(issue, remarks);
  const named = (status: ComponentStatus) => matter.affected.map((name) => affected(ids(name), name, status));
  const first = (at: Instant | null) => story.findIndex((one) => one.at === at);
  const [began, ended] = [first(matter.date), first(ends)];
  const counted = new Map<string, number>();
  const updates = plainUpdates(
    story.map(({ at, body, key }, n) => {
      const nth = counted.get(key) ?? 0;
      counted.set(key, nth + 1);
      const components = n === began ? named(severity.status) : n === ended ? named('operational') : [];
      // The words at the beginning are the same ones before and after somebody gives them a time.
      return {
        id: n === began ? idOf(id, 'began') : idOf(id, key, nth),
        ...{ at, body, status: statuses[n]!, components },
      };
    }),
  );
  const last = story.at(-1)!.at;
  const incident: HistoryIncident = {
    ...{ id, name: matter.title, status: null, updates },
    ...{ componentOrder: matter.affected.map(ids), components: [], shortlink: null },
    ...{ impact: severity.impact, startedAt: matter.date, resolvedAt: null },
    postmortem: words.postmortem === null ? null : postmortemOf(words.postmortem, ends ?? last),
    createdAt: matter.date,
    updatedAt: matter.lastmod ?? last,
  };
  report(issue, about, remarks);
  return incident;
}

/** When the downtime ended. */
function endOf({ matter, slug }: IssueFile, remarks: Remarks): Instant | null {
  const { date, resolvedwhen: end } = matter;
  if (end == null || end >= date) return end ?? null;
  remarks.add('An issue was resolved before it began; it counts as over at once', `issue ${slug}`);
  return date;
}

/** Everything that is told or bounds the downtime, oldest first. */
function storyOf(
  { matter, slug }: IssueFile,
  words: IssueWords,
  ends: Instant | null,
  read: ReadTimes,
): Told[] {
  const told: Told[] = [...words.entries].reverse().map(({ time, status, body }) => {
    const { at, why } = read(time);
    if (at === undefined) throw new SourceFault(`content/issues/${slug}.md: the time of an update ${why}.`);
    return { at, status, body, key: time.trim() };
  });
  const isTold = (at: Instant) => told.some((one) => one.at === at);
  if (!isTold(matter.date)) told.push({ at: matter.date, status: null, body: words.untimed, key: 'began' });
  if (ends !== null && !isTold(ends)) told.push({ at: ends, status: null, body: '', key: 'ended' });
  return told.sort((a, b) => a.at - b.at);
}

/** A status holds until another is said. Whether it is over says the field, whatever the words say. */
function statusesOf(story: readonly Told[], { matter, slug }: IssueFile, remarks: Remarks): IncidentStatus[] {
  if (matter.informational) return story.map(() => 'resolved');
  let status: IncidentStatus = 'investigating';
  const statuses = story.map(({ at, status: said }): IncidentStatus => {
    if (said) status = said;
    else if (at === matter.resolvedwhen && status !== 'resolved') status = 'monitoring';
    return status;
  });
  const final = statuses.length - 1;
  if (matter.resolved) {
    if (matter.resolvedwhen == null && statuses[final] !== 'resolved')
      remarks.add(
        'An issue is resolved, but not since when: its last words count as the end',
        `issue ${slug}`,
      );
    statuses[final] = 'resolved';
  } else if (statuses[final] === 'resolved') {
    remarks.add('An issue says that it is resolved, but is not marked so; it stays open', `issue ${slug}`);
    statuses[final] = 'monitoring';
  }
  return statuses;
}

function severityOf({ matter, slug }: IssueFile, remarks: Remarks) {
  if (matter.informational) return NOTHING;
  const known = SEVERITIES[matter.severity?.toLowerCase() ?? ''];
  if (known) return known;
  remarks.add(
    'An issue has none of the severities down, disrupted and notice: no downtime is counted',
    `issue ${slug}${matter.severity ? `: ${matter.severity}` : ''}`,
  );
  return NOTHING;
}

function postmortemOf(text: string, at: Instant): HistoryPostmortem {
  const sections = postmortemSections(text);
  return { draft: sections, published: sections, publishedAt: at, createdAt: at, updatedAt: at };
}

function report({ matter, others }: IssueFile, about: string, remarks: Remarks): void {
  if (matter.informational)
    remarks.add('An informational post is kept as an incident without impact that is over', about);
  if (matter.pin) remarks.add('That a post is pinned has no place here', about);
  for (const field of others) remarks.add(`The field ${field} of an issue has no place here`, about);
}
