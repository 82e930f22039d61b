import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import { incidentSays } from '#lib/domain/default-components.ts';
import { deriveIncident, INCIDENT_STATUSES, latestComponents } from '#lib/domain/incident.ts';
import { type Instant, plus } from '#lib/domain/instant.ts';
import { namedIn } from '#lib/domain/update.ts';
import { publishedIncident } from '#lib/published/incident.ts';
import type { Names } from '#lib/published/named.ts';
import type { Draft } from './draft.ts';
import { DRAFT_ID, type Drafted } from './drafted.ts';

/** @param before the incident as it is; null when the draft opens it */
export function draftedIncident(
  draft: Draft,
  before: IncidentFacts | null,
  names: Names,
  now: Instant,
): Drafted {
  if (draft.type === 'postmortem.published' && before) {
    const isCorrection = before.postmortem?.publishedAt != null;
    const says: Drafted['says'] = () => ({
      story: { kind: 'incident', ...publishedIncident(before, names, now) },
      news: { kind: 'postmortem', corrected: isCorrection ? { reason: draft.reason } : null },
    });
    return { kind: 'postmortem', ...reach(before), quiet: false, says };
  }
  const incident = withDraft(draft, before ?? blank(draft, now), now);
  const quiet = before ? before.backfilled : draft.backfilled;
  const says: Drafted['says'] = () => {
    const story = { kind: 'incident' as const, ...publishedIncident(incident, names, now) };
    return { story, news: { kind: 'update', update: story.updates.find(({ id }) => id === DRAFT_ID)! } };
  };
  return { kind: 'incident', ...reach(incident), quiet, says };
}

function reach({ impact, updates }: IncidentFacts): Pick<Drafted, 'impact' | 'named'> {
  return { impact, named: namedIn(updates) };
}

function withDraft(draft: Draft, before: IncidentFacts, now: Instant): IncidentFacts {
  const { body, nextUpdateBy } = draft;
  const displayAt = draft.displayAt !== null && draft.displayAt < now ? draft.displayAt : now;
  const status = INCIDENT_STATUSES.find((one) => one === draft.status) ?? before.status;
  const components = draft.components ?? incidentSays(status, latestComponents(before.updates));
  const update = {
    ...{ id: DRAFT_ID, incidentId: before.id, maintenanceId: null, status, body, components, displayAt },
    ...{ createdAt: plus(now, 1), editedAt: null },
    nextUpdateBy: status === 'resolved' ? null : nextUpdateBy,
  };
  const updates = [...before.updates, update];
  const closedAt = before.closedAt !== null && displayAt >= before.closedAt ? null : before.closedAt;
  return { ...before, ...deriveIncident(updates, before.impactOverride), closedAt, updates };
}

function blank({ name, impactOverride, backfilled }: Draft, now: Instant): IncidentFacts {
  const times = { startedAt: now, monitoringAt: null, resolvedAt: null, closedAt: null };
  const facts = { id: 'new', name: name || 'Name of the incident', impactOverride, backfilled, version: 1 };
  const derived = { status: 'investigating', impact: 'none' } as const;
  const rest = {
    createdAt: now,
    updatedAt: now,
    updates: [],
    postmortem: null,
    shortlink: null,
    metadata: {},
    ...{ reminderIntervals: null, tellsReminders: true, tellsMaintenance: false, componentOrder: [] },
  };
  return { ...facts, ...times, ...derived, ...rest };
}
