import { firstUntold, firstWaiting } from '#db/queries/outbox-lag.ts';
import { firstDue } from '#db/queries/due-maintenance.ts';
import { eventsSince } from '#db/queries/events-since.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { revision as lastRevision } from '#db/queries/revision.ts';
import { reader } from '#db/open.ts';
import { now } from '#lib/clock.ts';
import { type Instant, MINUTE, SECOND } from '#lib/domain/instant.ts';
import { mirrorState } from '#lib/mirror/state.ts';
import { publishState } from '#lib/publisher/state.ts';

/** Milliseconds. Behind by more than this, something is wrong. */
const LAG_AT_MOST = 10 * SECOND;
const FAN_OUT_LAG_AT_MOST = MINUTE;

export interface Readiness {
  /** Whether the app does its work: the database answers, and what was committed is published. */
  readonly ready: boolean;
  readonly revision: number;
  /** Every event up to this one has been published. Null when nothing has been. */
  readonly published: number | null;
  /** Of the published site, as the front names it at `/healthz`: where that is behind, it has yet to read this one. */
  readonly edition: number;
  /** Documents that still wait to be rendered again. */
  readonly waiting: number;
  /** How old the oldest event is that has not been published. */
  readonly lagMs: number;
  /** Whether nothing is left to be done: no event, no document, nothing that the clock has to do. */
  readonly settled: boolean;
  /** Why nothing can be published at the moment. */
  readonly fault: string | null;
  /** How old the oldest event is that subscribers are to be told of and fan-out has not reached. */
  readonly fanOutLagMs: number;
  /** For how long the message that is most overdue has waited: for its mail server, mostly. The app is ready all the same. */
  readonly deliveryLagMs: number;
  /** How the copy elsewhere is doing; null where there is none. The app is ready however far behind that is. */
  readonly mirror: {
    readonly to: string;
    readonly waiting: number;
    readonly lagMs: number;
    readonly fault: string | null;
  } | null;
}

export async function readiness(): Promise<Readiness> {
  const db = reader();
  const at = now();
  const revision = await lastRevision(db);
  const { revision: published, edition, waiting, fault, validUntil, lookedAt } = publishState();
  const isEmpty = (await pageFacts(db)) === undefined;
  const [unpublished] = isEmpty ? [] : await eventsSince(db, published ?? 0, 1);
  const since = (from: Instant | null | undefined) => Math.max(0, at - (from ?? at));
  const lagMs = since(unpublished?.at);
  const fanOutLagMs = since(await firstUntold(db));
  const deliveryLagMs = since(await firstWaiting(db));
  const settled =
    isEmpty ||
    (!unpublished &&
      published !== null &&
      waiting === 0 &&
      at < validUntil &&
      at >= lookedAt &&
      (await firstDue(db, at)) === null);
  const ready =
    isEmpty ||
    (published !== null && lagMs <= LAG_AT_MOST && fanOutLagMs <= FAN_OUT_LAG_AT_MOST && fault === null);
  const lags = { lagMs, fanOutLagMs, deliveryLagMs };
  return { ready, revision, published, edition, waiting, ...lags, settled, fault, mirror: mirrorAt(at) };
}

function mirrorAt(at: Instant): Readiness['mirror'] {
  const state = mirrorState();
  if (!state) return null;
  const { to, waiting, behindSince, fault } = state;
  return { to, waiting, lagMs: behindSince === null ? 0 : Math.max(0, at - behindSince), fault };
}
