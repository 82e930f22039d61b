import { type Instant, MINUTE, SECOND } from '#lib/domain/instant.ts';
import { log } from '#lib/log.ts';
import type { AskApp } from './app.ts';
import type { Queue } from './queue.ts';
import { effortOf, render } from './render.ts';
import type { Site, Staged } from './site.ts';

/** Milliseconds. Background work is published in pieces of about this length. */
export const PIECE = 2 * SECOND;
const TRY_AGAIN = MINUTE;

export interface Work {
  readonly ask: AskApp;
  readonly build: string;
  readonly site: Site;
  readonly queue: Queue;
  readonly revision: number;
  readonly at: Instant;
  /** What has to be rendered now; else as much of the queue as fits into a piece. */
  readonly paths?: readonly string[];
  /** Whether all of it, whatever else comes up. */
  readonly whole?: boolean;
  /** A piece that was begun, and how many milliseconds of it are left. */
  readonly begun?: readonly Staged[];
  readonly left?: number;
  readonly interrupted: () => boolean;
}

export interface Batch {
  readonly staged: readonly Staged[];
  readonly missing: readonly string[];
}

/** Renders documents one after another, so that staff need not wait behind them, and stages each with what it needs. */
export async function renderAll(work: Work): Promise<Batch> {
  const { ask, build, site, queue, revision, at, interrupted, begun = [], left = PIECE } = work;
  const staging = new Map(begun.map((one) => [one.path, Promise.resolve(one)]));
  const missing: string[] = [];
  const began = performance.now();
  const inTime = () => performance.now() - began < left && !interrupted();

  async function one(path: string): Promise<void> {
    const outcome = await render(ask, path, { revision, build });
    if ('document' in outcome) {
      const { document, assets, alsoAt } = outcome;
      for (const at of alsoAt === null ? [path] : [path, alsoAt])
        staging.set(at, observed(site.stage({ ...document, path: at }, effortOf(at))));
      for (const asset of assets)
        if (!staging.has(asset) && site.manifest.documents[asset]?.build !== build) await one(asset);
      return;
    }
    if ('missing' in outcome) {
      missing.push(path);
      return;
    }
    log.error({ path, status: outcome.status }, 'a page could not be rendered; its last edition stays');
    queue.later(path, at + TRY_AGAIN);
  }

  if (work.paths)
    for (const path of work.paths) {
      if (!work.whole && interrupted()) break;
      if (!staging.has(path)) await one(path);
    }
  else {
    const tried = new Set(staging.keys());
    for (let path = queue.next(at, tried); path !== undefined && inTime(); path = queue.next(at, tried)) {
      tried.add(path);
      if (!staging.has(path)) await one(path);
    }
  }
  return { staged: ordered(await Promise.all(staging.values())), missing };
}

/** A rejection is met where all are awaited; until then it must not end the process. */
function observed<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** What pages need before the pages, what is linked before what links: the home page comes last. */
function ordered(staged: Staged[]): Staged[] {
  const rank = ({ path }: Staged) => (path === '/' ? 2 : path.startsWith('/_next/') ? 0 : 1);
  return staged.sort((a, b) => rank(a) - rank(b));
}
