import { type Instant, isoOf } from '#lib/domain/instant.ts';
import type { Rendered } from './site.ts';

/** Open pages ask for it to know that what they show is still current. */
export const HEARTBEAT = '/heartbeat.json';

export function heartbeat(at: Instant, revision: number, build: string): Rendered {
  const body = Buffer.from(`${JSON.stringify({ at: isoOf(at), revision })}\n`);
  return { path: HEARTBEAT, type: 'application/json; charset=utf-8', body, revision, build };
}
