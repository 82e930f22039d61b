import { collectDefaultMetrics, Registry } from 'prom-client';
import { definePublication } from './publication.ts';
import { defineRequests } from './requests.ts';

export interface Metrics {
  readonly type: string;
  readonly requests: ReturnType<typeof defineRequests>;
  /** All of it as it is now, in Prometheus' text format. */
  readonly text: () => Promise<string>;
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
  const observePublication = definePublication(registry);
  return {
    type: registry.contentType,
    requests: defineRequests(registry),
    async text() {
      await observePublication();
      return registry.metrics();
    },
  };
}
