import type { z } from 'zod';
import type { Tx } from '#db/write.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { affectedBy } from './affected.ts';
import { cleanBody, type GivenIncident } from './incident-fields.ts';
import { incidentStatus } from './incident-status.ts';
import { standardWords } from './standard-words.ts';

/** @returns its id */
export async function createIncident(tx: Tx, given: z.output<typeof GivenIncident>): Promise<string> {
  const status = incidentStatus(given, 'investigating');
  const { incidentId } = await openIncident.within(tx, {
    ...{
      name: given.name,
      status,
      body: cleanBody(given) ?? standardWords(status),
      impactOverride: given.impact_override,
    },
    components: await affectedBy(tx, given),
    ...{ notify: given.deliver_notifications ?? true, metadata: given.metadata ?? {} },
  });
  return incidentId;
}
