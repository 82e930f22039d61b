import { Gauge, type Registry } from 'prom-client';
import { type PublishState, publishState } from '#lib/publisher/state.ts';
import { readiness, type Readiness } from '#lib/reads/readiness.ts';

interface Line {
  readonly name: string;
  readonly help: string;
  /** Null leaves the line out. */
  readonly value: (ready: Readiness, state: PublishState) => number | null;
}

/** How far the published site is behind the database, and what the publisher is at. */
const LINES: readonly Line[] = [
  {
    name: 'candor_ready',
    help: 'Whether the app does its work, as /readyz says it.',
    value: ({ ready }) => Number(ready),
  },
  {
    name: 'candor_revision',
    help: 'The last event in the database.',
    value: ({ revision }) => revision,
  },
  {
    name: 'candor_published_revision',
    help: 'Every event up to this one has been published.',
    value: ({ published }) => published,
  },
  {
    name: 'candor_publish_lag_seconds',
    help: 'The age of the oldest event that has not been published.',
    value: ({ lagMs }) => lagMs / 1000,
  },
  {
    name: 'candor_publish_last_seconds',
    help: 'From the commit of an event to its publication, the last time.',
    value: (_, { lastMs }) => (lastMs === null ? null : lastMs / 1000),
  },
  {
    name: 'candor_documents',
    help: 'Documents of the published site.',
    value: (_, { documents }) => documents,
  },
  {
    name: 'candor_documents_waiting',
    help: 'Documents that are to be rendered again in the background.',
    value: ({ waiting }) => waiting,
  },
  {
    name: 'candor_documents_failing',
    help: 'Documents that could not be rendered; they stay as they were.',
    value: (_, { failing }) => failing,
  },
  {
    name: 'candor_documents_rendered',
    help: 'Documents rendered since the app started.',
    value: (_, { rendered }) => rendered,
  },
  {
    name: 'candor_publications',
    help: 'Editions published since the app started.',
    value: (_, { publications }) => publications,
  },
  {
    name: 'candor_fan_out_lag_seconds',
    help: 'The age of the oldest event that has not become messages to subscribers.',
    value: ({ fanOutLagMs }) => fanOutLagMs / 1000,
  },
  {
    name: 'candor_delivery_lag_seconds',
    help: 'For how long the most overdue message to a subscriber has waited.',
    value: ({ deliveryLagMs }) => deliveryLagMs / 1000,
  },
  {
    name: 'candor_mirror_waiting',
    help: 'Files that are still to be copied to PUBLISH_TO.',
    value: ({ mirror }) => mirror?.waiting ?? null,
  },
  {
    name: 'candor_mirror_lag_seconds',
    help: 'For how long the copy has been behind.',
    value: ({ mirror }) => (mirror ? mirror.lagMs / 1000 : null),
  },
];

/** @returns sets every line to what is true at that moment */
export function definePublication(registry: Registry): () => Promise<void> {
  const lines = LINES.map(({ name, help, value }) => ({
    gauge: new Gauge({ name, help, registers: [registry] }),
    value,
  }));
  return async () => {
    const [ready, state] = [await readiness(), publishState()];
    for (const { gauge, value } of lines) {
      const found = value(ready, state);
      // A gauge that has no value is left out of the text.
      if (found === null) gauge.remove();
      else gauge.set(found);
    }
  };
}
