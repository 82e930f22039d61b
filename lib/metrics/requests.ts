import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Histogram, type Registry } from 'prom-client';
import { metrics } from './registry.ts';

const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** By method and status alone: an address could be anything, and each one would be a series of its own. */
export function defineRequests(registry: Registry) {
  return new Histogram({
    name: 'candor_app_request_seconds',
    help: 'How long the app took to answer.',
    labelNames: ['method', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Called once at start: measures every answer from now on. */
export function watchRequests(): void {
  // The event loop is measured from here on, not from the first time that somebody asks.
  const { requests } = metrics();
  const begun = new WeakMap<IncomingMessage, number>();
  subscribe('http.server.request.start', (message) => {
    begun.set((message as { request: IncomingMessage }).request, performance.now());
  });
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const from = begun.get(request);
    if (from === undefined) return;
    const method = METHODS.has(request.method ?? '') ? request.method! : 'other';
    requests.observe({ method, status: response.statusCode }, (performance.now() - from) / 1000);
  });
}
