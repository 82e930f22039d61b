import { eventsSince } from '#db/queries/events-since.ts';
import { pageFacts, type PageFacts } from '#db/queries/facts-page.ts';
import { revision as lastRevision } from '#db/queries/revision.ts';
import { reader } from '#db/open.ts';
import { now } from '#lib/clock.ts';
import { type Instant, isoOf, parseInstant, SECOND } from '#lib/domain/instant.ts';
import { drawnUntil, isDrawnAnew } from '#lib/domain/metric-range.ts';
import type { AskApp } from './app.ts';
import { staleAssets } from './assets.ts';
import { bothChanges, mayAddDocuments } from './change.ts';
import { allDocuments, LEADING, touchedBy } from './documents.ts';
import { HEARTBEAT, heartbeat } from './heartbeat.ts';
import { newQueue } from './queue.ts';
import { manifestOf } from './recover.ts';
import { type Batch, PIECE, renderAll, type Work } from './render-all.ts';
import { type Changes, openSite, type Site, type Staged } from './site.ts';
import { publishState } from './state.ts';
import { allSubjects } from './subjects.ts';
import { timeChange } from './time-change.ts';
import { whatChanged } from './what-changed.ts';

const MOST_EVENTS = 500;
const HEARTBEAT_EVERY = 30 * SECOND;

export interface Publisher {
  /**
   * Brings the published site closer to the database: what events and the clock touched is published at once, else a
   * piece of what waits in the background. Rejects when the disk or the app refuses; what was to be done is done then
   * by a later turn.
   * @param interrupted whether something newer should come first
   * @returns whether there is more to do.
   */
  turn(interrupted?: () => boolean): Promise<boolean>;
}

export interface Workshop {
  readonly folder: string;
  readonly ask: AskApp;
  /** Names what the documents are rendered by: with another, all are rendered again. */
  readonly build: string;
  /** Hears of each edition once it is published: the place for a mirror. */
  readonly onPublished?: (site: Site, changes: Changes) => void;
}

export function newPublisher({ folder, ask, build, onPublished }: Workshop): Publisher {
  const queue = newQueue();
  const removed = new Set<string>();
  /** A piece of the background that something newer came before, and the milliseconds that it took so far. */
  const held = { staged: new Map<string, Staged>(), spent: 0 };
  const state = publishState();
  let site: Site | undefined;
  /** Events up to here are in the queue. */
  let seen = 0;
  let lookedAt = 0 as Instant;
  let next = 0 as Instant;
  /** When charts were put into the queue last. Points make no event, so time alone does it. */
  let drawnAt = 0 as Instant;
  /** There may be documents by now that are not published, or too many. */
  let isUnsure = false;
  /** Something that readers see changed since the last edition. What else happens is told with the next heartbeat. */
  let isNews = false;

  /** Compares what is published with what should be. */
  async function compare(open: Site): Promise<void> {
    const subjects = await allSubjects();
    const should = new Set(allDocuments(subjects!).map(({ path }) => path));
    for (const [path, { stale, build: by }] of Object.entries(open.manifest.documents))
      if (path === HEARTBEAT || path.startsWith('/_next/')) continue;
      else if (!should.has(path)) removed.add(path);
      else if (stale || by !== build) queue.add([path]);
    queue.add([...should].filter((path) => !open.manifest.documents[path]));
  }

  async function begin(page: PageFacts): Promise<Site> {
    const known = async () => allDocuments((await allSubjects())!);
    const open = await openSite(folder, await manifestOf(folder, known));
    const { manifest } = open;
    await compare(open);
    if (manifest.documents['/']?.build !== build) queue.add(LEADING, 'first');
    // A database that is behind what was published from it is another one.
    const isOurs =
      (manifest.page ?? page.id) === page.id && manifest.revision <= (await lastRevision(reader()));
    if (!isOurs) {
      queue.add(Object.keys(manifest.documents).filter((path) => !removed.has(path)));
      queue.add(LEADING, 'first');
    }
    seen = isOurs ? manifest.revision : await lastRevision(reader());
    lookedAt = manifest.at ? parseInstant(manifest.at) : now();
    drawnAt = lookedAt;
    return open;
  }

  /** Puts into the queue what events and the clock touched since it was last asked. */
  async function look(open: Site, page: PageFacts, at: Instant) {
    const zone = page.timeZone;
    const events = await eventsSince(reader(), seen, MOST_EVENTS);
    const upTo = events.at(-1)?.id ?? seen;
    let change = await whatChanged(reader(), events, upTo, { zone, at });
    const isDue = at >= next || at < lookedAt;
    isNews ||= change.anything;
    if (isDue || change.anything) {
      const from = at < lookedAt ? at : lookedAt;
      const passed = await timeChange(reader(), { from, at, zone, revision: upTo });
      // At a start nothing is known of what comes next; but where no time has passed, it has changed nothing.
      if (isDue && at !== lookedAt) change = bothChanges(change, passed.change);
      if (isDue) lookedAt = at;
      next = passed.next;
    }
    if (isDrawnAnew(drawnAt, at)) {
      change = { ...change, charts: true };
      drawnAt = at;
    }
    const existing = Object.keys(open.manifest.documents);
    const touched = touchedBy(change, existing);
    isUnsure ||= mayAddDocuments(change);
    letGo(open, Object.values(touched).flat());
    queue.add(touched.then.filter((path) => !removed.has(path)));
    queue.add(touched.soon, 'soon');
    queue.add(touched.first, 'first');
    seen = upTo;
    return events;
  }

  /** What was held of these is out of date. */
  function letGo(open: Site, paths: Iterable<string>) {
    for (const path of paths) {
      const one = held.staged.get(path);
      if (one) open.discard(one);
      held.staged.delete(path);
    }
  }

  async function publish(open: Site, page: PageFacts, batch: Batch, at: Instant) {
    for (const path of batch.missing) removed.add(path);
    const rendered = new Set(batch.staged.map(({ path }) => path));
    const changes = await open.publish({
      ...{ revision: seen, at: isoOf(at), page: page.id },
      documents: [...batch.staged, await open.stage(heartbeat(at, seen, build), 'quick')],
      removed: [...removed, ...staleAssets(open.manifest, build, queue.size > rendered.size)],
      isStale: (path) => queue.has(path) && !rendered.has(path),
    });
    isNews = false;
    letGo(open, [...rendered, ...removed]);
    removed.clear();
    for (const path of [...rendered, ...batch.missing]) queue.done(path);
    onPublished?.(open, changes);
    state.rendered += rendered.size;
    state.publications += 1;
  }

  /**
   * As much of the background as fits into a piece. One that news comes before is put in place with what follows after
   * them: its files are hundreds, and people wait for the news.
   * @param isOwed whether the edition must come now, with as much as there is
   */
  async function piece(work: Work, isOwed: boolean): Promise<Batch | null> {
    const began = performance.now();
    const batch = await renderAll({ ...work, begun: [...held.staged.values()], left: PIECE - held.spent });
    held.spent += performance.now() - began;
    const isHeld = !isOwed && held.spent < PIECE && work.interrupted();
    held.staged = new Map(isHeld ? batch.staged.map((one) => [one.path, one]) : []);
    if (isHeld) return null;
    held.spent = 0;
    return batch;
  }

  async function turn(interrupted: () => boolean): Promise<boolean> {
    const page = await pageFacts(reader());
    if (!page) return false;
    const open = (site ??= await begin(page));
    const at = now();
    const events = await look(open, page, at);
    const urgent = queue.urgent();
    // Asks for everything there is, so what people wait for goes first.
    if (isUnsure && urgent.length === 0) {
      await compare(open);
      isUnsure = false;
    }
    const beat = open.manifest.documents[HEARTBEAT];
    const isBeatDue = !beat || at >= parseInstant(open.manifest.at) + HEARTBEAT_EVERY;
    state.waiting = queue.size;
    const work = { ask, build, site: open, queue, revision: seen, at, interrupted };
    const inHand = urgent.length > 0 ? urgent : queue.soon();
    const isOwed = isNews || removed.size > 0 || isBeatDue;
    if (inHand.length > 0 || isOwed || queue.next(at)) {
      const batch =
        inHand.length > 0
          ? await renderAll({ ...work, paths: inHand, whole: urgent.length > 0 })
          : await piece(work, isOwed);
      if (batch) {
        await publish(open, page, batch, at);
        if (events[0]) state.lastMs = now() - events[0].at;
      }
    }
    const { manifest } = open;
    state.revision = seen;
    state.edition = manifest.edition;
    state.documents = Object.keys(manifest.documents).length;
    state.waiting = queue.size;
    state.failing = queue.failing;
    state.validUntil = Math.min(next, drawnUntil(drawnAt));
    state.lookedAt = at;
    return (
      isUnsure || queue.soon().length > 0 || queue.next(at) !== undefined || events.length === MOST_EVENTS
    );
  }

  return {
    async turn(interrupted = () => false) {
      try {
        return await turn(interrupted);
      } catch (error) {
        if (site) letGo(site, held.staged.keys());
        // The folder was emptied, or another one is in its place: what lies there is looked at anew.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') site = undefined;
        throw error;
      }
    },
  };
}
