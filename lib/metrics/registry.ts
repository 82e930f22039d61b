import { collectDefaultMetrics, Registry } from 'prom-client';
import { defineRequests } from './requests.ts';
import { defineRevisions } from './revisions.ts';

export interface Metrics {
  readonly registry: Registry;
  readonly requests: ReturnType<typeof defineRequests>;
}

// Next gives instrumentation and routes each their own copy of a module; what is counted must be counted once.
const place = globalThis as { [KEY]?: Metrics };
const KEY: unique symbol = Symbol.for('candor.metrics') as never;

/** What the app counts and measures. The front adds its own lines when it passes them on. */
export function metrics(): Metrics {
  return (place[KEY] ??= define());
}

function define(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'candor_app_' });
  defineRevisions(registry);
  return { registry, requests: defineRequests(registry) };
}
