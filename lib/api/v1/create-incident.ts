import type { z } from 'zod';
import type { Tx } from '#db/write.ts';
import { MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import { invalid } from '#lib/errors.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { affectedBy } from './affected.ts';
import { cleanBody, type CreatedIncident } from './incident-fields.ts';
import { incidentStatus } from './incident-status.ts';
import { createMaintenance } from './maintenance.ts';
import { standardWords } from './standard-words.ts';

type Created = z.output<typeof CreatedIncident>;

/** @returns its id */
export async function createIncident(tx: Tx, given: Created): Promise<string> {
  if (given.backfilled ?? given.backfill_date != null) return backfillIncident(tx, given);
  if (isWindow(given)) return createMaintenance(tx, given);
  const status = incidentStatus(given, 'investigating');
  const { incidentId } = await openIncident.within(tx, {
    ...{ name: given.name, status, body: cleanBody(given) ?? standardWords(status) },
    ...{ impactOverride: given.impact_override, components: await affectedBy(tx, given) },
    ...{ notify: given.deliver_notifications ?? true, metadata: given.metadata ?? {} },
  });
  return incidentId;
}

function isWindow({ scheduled_for, scheduled_until, status }: Created): boolean {
  return scheduled_for != null || scheduled_until != null || isMaintenanceStatus(status);
}

const isMaintenanceStatus = (status: Created['status']) => MAINTENANCE_STATUSES.some((one) => one === status);

/** What happened before anybody wrote it down: it is over, and nobody is told. */
async function backfillIncident(tx: Tx, given: Created): Promise<string> {
  const components = await affectedBy(tx, given);
  const displayAt = given.backfill_date ?? tx.now;
  const wasUnwell = components.some((one) => one.status !== 'operational');
  const body = cleanBody(given);
  const facts = { name: given.name, impactOverride: given.impact_override, metadata: given.metadata ?? {} };
  const opened = { ...facts, components, notify: false, backfilled: true, displayAt };
  // Without an end, or components that it was about, its one word is that it is over.
  if (!wasUnwell && given.resolved_at == null) {
    const last = { status: 'resolved', body: body ?? standardWords('resolved') };
    return (await openIncident.within(tx, { ...opened, ...last })).incidentId;
  }
  const end = given.resolved_at ?? displayAt;
  if (end < displayAt) throw invalid('resolved_at', 'It ended after it began.');
  if (end > tx.now) throw invalid('resolved_at', 'What is entered after the fact is over.');
  const first = { status: 'investigating', body: body ?? standardWords('investigating') };
  const { incidentId } = await openIncident.within(tx, { ...opened, ...first });
  await postUpdate.within(tx, {
    ...{ incidentId, status: 'resolved', body: standardWords('resolved'), notify: false, displayAt: end },
  });
  return incidentId;
}
