import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { affected, plainUpdates } from '#lib/import/files/plain-update.ts';
import type { HistoryIncident } from '#lib/import/history.ts';
import { idOf } from '#lib/import/id-of.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { Issue } from './issues.ts';
import type { NamedSite } from './sites.ts';
import { type IssueWords, wordsOf } from './words.ts';

/** As Upptime shows titles. */
export const titleOf = ({ title }: Issue): string => title.replace('🛑', '').replace('⚠️', '').trim();

/** What Upptime says when a site is back, before it closes the issue. */
const BACK = /^\*\*Resolved:\*\*/;

/**
 * An issue with the label `status`. Comments have no status, so it is looked into until the word that it is over; until then
 * its sites are down, or degraded if the title says so: that is how Upptime counts.
 */
export function incidentOf(
  issue: Issue,
  id: string,
  sites: readonly NamedSite[],
  remarks: Remarks,
): HistoryIncident {
  const said = wordsOf(issue, id);
  const end = endOf(issue, said);
  if (end !== null && !said.some((one) => one.at === end))
    said.push({ id: idOf(id, 'closed'), at: end, body: '' });
  said.sort((a, b) => a.at - b.at);
  const status: ComponentStatus = issue.title.includes('degraded') ? 'degraded_performance' : 'major_outage';
  const named = (what: ComponentStatus) => sites.map((one) => affected(one.id, one.name, what));
  const ended = said.findIndex((one) => one.at === end);
  const updates = said.map((one, n) => {
    const components = n === 0 ? named(status) : n === ended ? named('operational') : [];
    const state: IncidentStatus = end !== null && one.at >= end ? 'resolved' : 'investigating';
    return { ...one, status: state, components };
  });
  if (sites.length === 0)
    remarks.add('An incident names no site of the settings by its labels', `issue ${issue.number}`);
  return {
    ...{ id, name: titleOf(issue), status: null, updates: plainUpdates(updates) },
    ...{ componentOrder: sites.map((one) => one.id), components: [], shortlink: issue.url },
    ...{ impact: null, startedAt: issue.createdAt, resolvedAt: null, postmortem: null },
    ...{ createdAt: issue.createdAt, updatedAt: issue.updatedAt },
  };
}

/** The last time that Upptime said so before the issue was closed, or else that it was closed. */
function endOf({ isOpen, closedAt }: Issue, said: readonly IssueWords[]): Instant | null {
  if (isOpen || closedAt === null) return null;
  const back = said.findLast(({ at, body }) => at <= closedAt && BACK.test(body));
  return back?.at ?? closedAt;
}
