import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import { maintenanceSays } from '#lib/domain/default-components.ts';
import { HOUR, type Instant, plus } from '#lib/domain/instant.ts';
import { deriveMaintenance, MAINTENANCE_STATUSES, type MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { latestComponents } from '#lib/domain/timeline.ts';
import { namedIn } from '#lib/domain/update.ts';
import { ON_ITS_OWN, USUAL_PLAN } from '#lib/domain/usual-plan.ts';
import { t } from '#lib/i18n/t.ts';
import { publishedMaintenance } from '#lib/published/maintenance.ts';
import type { Names } from '#lib/published/named.ts';
import type { Draft } from './draft.ts';
import { DRAFT_ID, type Drafted } from './drafted.ts';

const STATUS_OF: Partial<Record<Draft['type'], MaintenanceStatus>> = {
  'maintenance.scheduled': 'scheduled',
  'maintenance.started': 'in_progress',
  'maintenance.verifying': 'verifying',
  'maintenance.completed': 'completed',
  'maintenance.cancelled': 'cancelled',
};

/** @param before the maintenance as it is; null when the draft schedules it */
export function draftedMaintenance(
  draft: Draft,
  before: MaintenanceFacts | null,
  names: Names,
  now: Instant,
): Drafted {
  const maintenance = withDraft(draft, before ?? blank(draft, now), names, now);
  const says: Drafted['says'] = () => {
    const story = { kind: 'maintenance' as const, ...publishedMaintenance(maintenance, names, now) };
    const update = story.updates.find(({ id }) => id === DRAFT_ID);
    return { story, news: update ? { kind: 'update', update } : { kind: 'moved' } };
  };
  const named = [...maintenance.componentIds, ...namedIn(maintenance.updates)];
  return { kind: 'maintenance', impact: 'none', named, quiet: false, says };
}

function withDraft(draft: Draft, before: MaintenanceFacts, names: Names, now: Instant): MaintenanceFacts {
  const isWindow = draft.type === 'maintenance.moved' || draft.type === 'maintenance.extended';
  const window = {
    scheduledFor: (draft.type === 'maintenance.moved' && draft.scheduledFor) || before.scheduledFor,
    scheduledUntil: (isWindow && draft.scheduledUntil) || before.scheduledUntil,
  };
  // A window may be moved without a word.
  if (isWindow && draft.body === '') return { ...before, ...window };
  const said = MAINTENANCE_STATUSES.find((one) => one === draft.status);
  const status = STATUS_OF[draft.type] ?? (draft.type === 'update.posted' ? said : null) ?? before.status;
  const planned = before.componentIds.filter((id) => names.get(id)?.removed === false);
  const from = before.updates.length > 0 ? before.status : status;
  const latest = latestComponents(before.updates);
  const { during } = before;
  const update = {
    ...{ id: DRAFT_ID, incidentId: null, maintenanceId: before.id, status, editedAt: null },
    body: draft.body || (status === 'scheduled' ? '' : t(`update.${status}`)),
    components: maintenanceSays({ from, to: status, planned, during, latest }),
    ...{ displayAt: now, createdAt: plus(now, 1), nextUpdateBy: null },
  };
  const updates = [...before.updates, update];
  return { ...before, ...window, ...deriveMaintenance(updates), updates };
}

function blank(draft: Draft, now: Instant): MaintenanceFacts {
  const { name, componentIds } = draft;
  const scheduledFor = draft.scheduledFor ?? now;
  const scheduledUntil = draft.scheduledUntil ?? plus(scheduledFor, HOUR);
  const facts = { id: 'new', name: name || 'What will be done', scheduledFor, scheduledUntil, version: 1 };
  const times = { startedAt: null, endedAt: null, closedAt: null, createdAt: now, updatedAt: now };
  const rest = {
    status: 'scheduled',
    autoStart: false,
    autoComplete: false,
    ...{ ...USUAL_PLAN, ...ON_ITS_OWN },
    shortlink: null,
    metadata: {},
    ...{ plannedAt: null, componentOrder: [] },
    series: draft.repeats && { id: 'new', ...draft.repeats, endedAt: null },
  } as const;
  return { ...facts, ...times, ...rest, updates: [], componentIds };
}
