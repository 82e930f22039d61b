import { now } from '#lib/clock.ts';
import type { FeedFile } from '#lib/documents/feed-addresses.ts';
import { statuspageV2 } from '#lib/documents/statuspage-v2.ts';
import { isV2File, V2_FILES } from '#lib/documents/v2-addresses.ts';
import { FEEDS } from '#lib/documents/feeds.ts';
import { readCalendar, readFeed } from '#lib/published/read-feed.ts';
import { readMonth } from '#lib/published/read-history.ts';
import { readIncident, readMaintenance } from '#lib/published/read-incident.ts';
import { readMetric } from '#lib/published/read-metric.ts';
import { readMaintenances } from '#lib/published/read-maintenances.ts';
import { readPage, readPageInfo } from '#lib/published/read.ts';
import { readPostmortems } from '#lib/published/read-postmortems.ts';
import { readStatuspage } from '#lib/published/read-statuspage.ts';
import { readComponentUptime, readUptime } from '#lib/published/read-uptime.ts';
import { readChoices } from '#lib/reads/choices.ts';
import { isMetricRange } from '#lib/domain/metric-range.ts';
import { allDocuments } from '#lib/publisher/documents.ts';
import { allSubjects } from '#lib/publisher/subjects.ts';

/** What moves with the clock by itself, event or none. */
const FLOWING = ['revision', 'now', 'validUntil'];
const GROWING = [
  ...[...FLOWING, 'durationMs', 'percent', 'downMs', 'countedMs', 'maintenanceMs', 'downtime', 'bars'],
  ...['degradedMs', 'partialMs', 'majorMs'],
];

/**
 * What each document there should be is drawn from: its read model as text, by path.
 * @param grown whether it counts as well that what goes on has lasted longer
 */
export async function readings(grown: boolean): Promise<Map<string, string>> {
  const page = (await readPageInfo())!;
  const at = now();
  const left = grown ? FLOWING : GROWING;
  const text = (model: unknown) =>
    JSON.stringify(model, (key, value: unknown) => {
      if (left.includes(key)) return undefined;
      if (!grown && isFigures(value)) return 'figures';
      // The end of what goes on is now.
      if (!grown && key === 'to' && value === at) return 'now';
      return value instanceof Map ? [...(value as Map<string, unknown>)] : value;
    });
  const found = new Map<string, string>();
  for (const { path } of allDocuments((await allSubjects())!)) {
    const model = await modelOf(path, page.timeZone);
    if (model !== undefined && model !== null) found.set(path, text([page, model]));
  }
  return found;
}

/** Undefined for what has no read model: files of the build. */
async function modelOf(path: string, zone: string): Promise<unknown> {
  const [, first, second, third] = path.split('/');
  if (path === '/' || path === '/favicon.svg') return readPage();
  if (path === '/subscribe') return readChoices();
  if (first === 'history') return readMonth(second ?? null, zone);
  if (first === 'maintenance') return second ? readMaintenance(second) : readMaintenances();
  if (path === '/postmortems') return readPostmortems();
  if (first === 'incidents') {
    const found = await readIncident(second!);
    return third && !found?.postmortem ? null : found;
  }
  if (first === 'charts') return readMetric(second!, third && isMetricRange(third) ? [third] : undefined);
  if (first === 'uptime' && !second) return readUptime();
  if (first === 'uptime') return usedCauses(await readComponentUptime(second!, third ? Number(third) : null));
  if (path.startsWith('/api/v2/')) return v2Text(path.slice('/api/v2/'.length));
  const feed = path.split('/').at(-1)!;
  if (isFeedFile(feed)) return feedText(feed, first === 'components' ? second! : null);
  if (/^\/((theme|live|subscribe|push-worker)\.js|custom\.css|site\.webmanifest|logo\.\w+)$/.test(path))
    return undefined;
  throw new Error(`Nobody says what ${path} is drawn from.`);
}

/** The percentages of a row of the table of all components; of a month that was all maintenance there is none. */
function isFigures(value: unknown): boolean {
  const isFigure = (one: unknown) => one === null || (typeof one === 'number' && one <= 100);
  return Array.isArray(value) && value.length > 0 && value.every(isFigure);
}

async function feedText(file: FeedFile, componentId: string | null): Promise<string | null> {
  const how = FEEDS[file];
  if (how.of === 'windows') {
    const calendar = await readCalendar(componentId);
    return calendar && how.render(calendar);
  }
  const feed = await readFeed(componentId);
  return feed && how.render(feed);
}

async function v2Text(file: string): Promise<string | null> {
  if (!isV2File(file)) throw new Error(`${file} is no file of the read API.`);
  const found = await readStatuspage(V2_FILES[file]);
  return found && statuspageV2(file, found);
}

function isFeedFile(name: string): name is FeedFile {
  return Object.hasOwn(FEEDS, name);
}

/** Only the causes that its months name are drawn. */
function usedCauses(uptime: Awaited<ReturnType<typeof readComponentUptime>>) {
  if (!uptime) return null;
  const used = new Set(
    uptime.months.flatMap((month) =>
      month.spans.flatMap((span) => span.causes.flatMap((cause) => ('id' in cause ? [cause.id] : []))),
    ),
  );
  return { ...uptime, causes: [...uptime.causes].filter(([id]) => used.has(id)).sort() };
}

/** Paths that read differently, are new or are gone. */
export function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}
