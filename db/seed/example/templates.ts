import { incidentTemplates, templateComponents } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { exampleId } from './chance.ts';
import { BEGINNING, type ComponentKey, componentId } from './components.ts';

type Template = Pick<typeof incidentTemplates.$inferInsert, 'name' | 'title' | 'body' | 'status'> & {
  readonly key: string;
  readonly components: readonly (readonly [ComponentKey, ComponentStatus])[];
};

const TEMPLATES: readonly Template[] = [
  {
    ...{ key: 'mail-late', name: 'Mail is late', title: 'Email arrives late', status: 'investigating' },
    body: 'Email that you trigger arrives late. Nothing is lost: what waits is sent as soon as it can be. We are finding out why.',
    components: [['email', 'degraded_performance']],
  },
  {
    ...{ key: 'region-down', name: 'Europe does not answer', title: 'The API in Europe does not answer' },
    status: 'investigating',
    body: 'Requests to `eu.api.heraldo.example` fail. Retry them later with the same transaction id: nothing is sent twice.',
    components: [
      ['eu-api', 'major_outage'],
      ['eu-inbox', 'major_outage'],
      ['eu-websocket', 'major_outage'],
    ],
  },
  {
    ...{ key: 'provider', name: 'It is the provider', title: '', status: 'identified' },
    body: 'The trouble is with a provider that we send through. We are in touch with them, and send by another where you have chosen one.',
    components: [],
  },
  {
    ...{ key: 'catching-up', name: 'Catching up', title: '', status: 'monitoring' },
    body: 'New messages go out at once again. What waited is being sent, the oldest first.',
    components: [],
  },
];

/** The words that Heraldo keeps at hand. */
export async function plantTemplates(tx: Tx): Promise<void> {
  for (const { key, components, ...facts } of TEMPLATES) {
    const templateId = exampleId('template', key);
    const times = { createdAt: BEGINNING, updatedAt: BEGINNING };
    await tx.insert(incidentTemplates).values({ id: templateId, ...facts, ...times });
    for (const [position, [component, status]] of components.entries())
      await tx
        .insert(templateComponents)
        .values({ templateId, componentId: componentId(component), status, position });
  }
}
