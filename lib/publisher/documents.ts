import { FEED_FILES, type FeedFile, feedPath } from '#lib/documents/feed-addresses.ts';
import { V2_FILES, type V2File, v2Path } from '#lib/documents/v2-addresses.ts';
import { chartPaths } from '#lib/domain/chart-paths.ts';
import { LOGO_PATHS } from '#lib/domain/picture.ts';
import { previewPath } from '#lib/domain/preview-picture.ts';
import type { Change } from './change.ts';
import type { Effort } from './compress.ts';
import type { Subjects } from './subjects.ts';

/** Which documents of a kind a change touches. */
export interface Touched {
  /** Rendered at once: the change counts as published when they are. */
  readonly first?: readonly string[];
  /** Rendered right after that, before anything that waits in the background: what tells of it too, and is not watched. */
  readonly soon?: readonly string[];
  /** Rendered in the background. A function picks from the documents of the kind that there are. */
  readonly then?: readonly string[] | ((path: string) => boolean);
}

/**
 * A kind of document: addresses that the app answers with 200, each published under its own path. One that the app
 * answers with 404 is no document, or is none any more.
 */
export interface Kind {
  /** Its paths and no other kind's. */
  readonly pattern: RegExp;
  /** What its files are when nobody wrote it down; else the app's answer says it. */
  readonly type: string;
  readonly effort: Effort;
  /** All there are. */
  readonly all: (subjects: Subjects) => readonly string[];
  /** What of it reads differently after a change. A change of everything is not asked for: it touches all. */
  readonly touchedBy: (change: Change) => Touched;
}

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const ALL = () => true;
const uptimePaths = (id: string, from: number, to: number) => [
  `/uptime/${id}`,
  ...Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => `/uptime/${id}/${to - index}`),
];
const FURNITURE = [
  '/theme.js',
  '/live.js',
  '/subscribe.js',
  '/push-worker.js',
  '/site.webmanifest',
  '/custom.css',
];
const FEEDS = Object.keys(FEED_FILES) as FeedFile[];
const V2 = Object.keys(V2_FILES) as V2File[];
const anyFeed = FEEDS.join('|').replaceAll('.', '\\.');
const postmortemFilePaths = (id: string) => ['md', 'html'].map((kind) => `/incidents/${id}/document.${kind}`);
const oneOf = (path: string): Pick<Kind, 'pattern' | 'all'> => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.')}$`),
  all: () => [path],
});

/**
 * Every kind of document that is published. A new format is a row here and a route in `app/`. The order is that in which
 * they are rendered when all of them have to be: what is read most comes first.
 */
export const KINDS = {
  home: {
    ...{ ...oneOf('/'), type: HTML, effort: 'good' },
    touchedBy: () => ({ first: ['/'] }),
  },
  favicon: {
    ...{ ...oneOf('/favicon.svg'), type: 'image/svg+xml', effort: 'quick' },
    touchedBy: () => ({ first: ['/favicon.svg'] }),
  },
  /** What the build and the settings say, and no event of the day. */
  furniture: {
    ...{
      pattern: /^\/((theme|live|subscribe|push-worker)\.js|site\.webmanifest|custom\.css|logo\.\w+)$/,
      ...{ type: '', effort: 'best' },
    },
    all: ({ logo }) => [...FURNITURE, ...(logo === null ? [] : [logo])],
    touchedBy: () => ({}),
  },
  lists: {
    ...{ pattern: /^\/(history|maintenance|uptime)$/, type: HTML, effort: 'quick' },
    all: () => ['/history', '/maintenance', '/uptime'],
    touchedBy: ({ stories, months, components, figures, day }) => ({
      first: stories.some((story) => story.kind === 'maintenance') || day ? ['/maintenance'] : [],
      soon: stories.length > 0 || months || day ? ['/history'] : [],
      then: components.size > 0 || figures || day ? ['/uptime'] : [],
    }),
  },
  /** What was measured: the charts of the home page, each range a document of its own, and the page with the figures. */
  charts: {
    ...{ pattern: /^\/charts\/\w+(\/(day|week|month))?$/, type: HTML, effort: 'quick' },
    all: ({ metricIds }) => metricIds.flatMap(chartPaths),
    touchedBy: ({ charts, metrics }) => ({ then: charts || metrics ? ALL : [] }),
  },
  /** The form of visitors who want to be told: it names what there is to choose from. */
  subscribe: {
    ...{ ...oneOf('/subscribe'), type: HTML, effort: 'quick' },
    touchedBy: () => ({}),
  },
  incidents: {
    ...{ pattern: /^\/incidents\/\w+$/, type: HTML, effort: 'quick' },
    all: ({ incidentIds }) => incidentIds.map((id) => `/incidents/${id}`),
    touchedBy: ({ stories, linked }) => ({
      first: stories.filter(({ kind }) => kind === 'incident').map(({ id }) => `/incidents/${id}`),
      soon: linked.filter(({ kind }) => kind === 'incident').map(({ id }) => `/incidents/${id}`),
    }),
  },
  maintenances: {
    ...{ pattern: /^\/maintenance\/\w+$/, type: HTML, effort: 'quick' },
    all: ({ maintenanceIds }) => maintenanceIds.map((id) => `/maintenance/${id}`),
    touchedBy: ({ stories, linked }) => ({
      first: stories.filter(({ kind }) => kind === 'maintenance').map(({ id }) => `/maintenance/${id}`),
      soon: linked.filter(({ kind }) => kind === 'maintenance').map(({ id }) => `/maintenance/${id}`),
    }),
  },
  months: {
    ...{ pattern: /^\/history\/\d{4}-\d\d$/, type: HTML, effort: 'quick' },
    all: ({ months }) => months.map((month) => `/history/${month}`),
    touchedBy: ({ stories, months }) => ({
      soon: stories.flatMap(({ month }) => (month === null ? [] : `/history/${month}`)),
      ...(months ? { then: ALL } : {}),
    }),
  },
  postmortems: {
    ...{ pattern: /^\/incidents\/\w+\/postmortem$/, type: HTML, effort: 'quick' },
    all: ({ postmortemIds }) => postmortemIds.map((id) => `/incidents/${id}/postmortem`),
    touchedBy: ({ stories }) => ({
      first: stories.filter((story) => story.hasPostmortem).map(({ id }) => `/incidents/${id}/postmortem`),
    }),
  },
  /** The list of all postmortems, and each as a file to keep. */
  postmortemList: {
    ...{ ...oneOf('/postmortems'), type: HTML, effort: 'quick' },
    touchedBy: ({ stories }) => ({
      soon: stories.some((story) => story.hasPostmortem) ? ['/postmortems'] : [],
    }),
  },
  postmortemFiles: {
    ...{ pattern: /^\/incidents\/\w+\/document\.(md|html)$/, type: '', effort: 'quick' },
    all: ({ postmortemIds }) => postmortemIds.flatMap(postmortemFilePaths),
    touchedBy: ({ stories }) => ({
      then: stories.filter((story) => story.hasPostmortem).flatMap(({ id }) => postmortemFilePaths(id)),
    }),
  },
  uptime: {
    ...{ pattern: /^\/uptime\/\w+(\/\d{4})?$/, type: HTML, effort: 'quick' },
    all: ({ components }) =>
      components.flatMap(({ id, years }) =>
        years.length > 0 ? [`/uptime/${id}`, ...years.map((year) => `/uptime/${id}/${year}`)] : [],
      ),
    touchedBy: ({ components, figures, day, thisYear }) => {
      if (figures) return { then: ALL };
      const named = new Set([...components].flatMap(([id, from]) => uptimePaths(id, from, thisYear)));
      // What was measured so far grows with each day; earlier years are over.
      const current = (path: string) => !/\/\d{4}$/.test(path) || path.endsWith(`/${thisYear}`);
      return { then: (path) => named.has(path) || (day && current(path)) };
    },
  },
  /** What comes in minutes to whoever asks, so no change waits for it. */
  feeds: {
    ...{ pattern: new RegExp(`^/(${anyFeed})$`), type: '', effort: 'quick' },
    all: () => FEEDS.map((file) => feedPath(file)),
    touchedBy: ({ stories }) => ({ then: stories.length > 0 ? FEEDS.map((file) => feedPath(file)) : [] }),
  },
  /** What programs ask for that know Statuspage: what they poll comes before what they read once. */
  v2: {
    ...{ pattern: /^\/api\/v2\/[a-z/-]+\.json$/, type: JSON_TYPE, effort: 'quick' },
    all: () => V2.map(v2Path),
    touchedBy: ({ stories, components }) => ({
      then: stories.length > 0 || components.size > 0 ? V2.map(v2Path) : [],
    }),
  },
  componentFeeds: {
    ...{ pattern: new RegExp(`^/components/\\w+/(${anyFeed})$`), type: '', effort: 'quick' },
    all: ({ components }) => components.flatMap(({ id }) => FEEDS.map((file) => feedPath(file, id))),
    touchedBy: ({ stories, components, figures }) => {
      if (figures) return { then: ALL };
      return { then: (path) => stories.length > 0 && components.has(path.split('/')[2]!) };
    },
  },
  /** What links are shown with elsewhere. Drawing one takes longer than a page, so all else comes first. */
  previews: {
    ...{ pattern: /^\/incidents\/\w+(\/postmortem)?\/picture\.png$/, type: 'image/png', effort: 'quick' },
    all: ({ previewedIds, postmortemIds }) => [
      ...[...new Set([...previewedIds, ...postmortemIds])].map((id) => previewPath(id, 'incident')),
      ...postmortemIds.map((id) => previewPath(id, 'postmortem')),
    ],
    touchedBy: ({ stories }) => ({
      then: stories
        .filter(({ kind }) => kind === 'incident')
        .flatMap(({ id, hasPostmortem }) => [
          previewPath(id, 'incident'),
          ...(hasPostmortem ? [previewPath(id, 'postmortem')] : []),
        ]),
    }),
  },
} as const satisfies Record<string, Kind>;

const TABLE: readonly Kind[] = Object.values(KINDS);

/**
 * What goes ahead when everything has to be rendered: the page that most people look at, whole. A logo may have become one
 * of another type: each is asked for.
 */
export const LEADING: readonly string[] = ['/', '/favicon.svg', ...FURNITURE, ...Object.values(LOGO_PATHS)];

/** The kind of a path, and how early it is rendered among all: 0 is the first. */
export function kindOf(path: string): { readonly kind: Kind; readonly rank: number } | null {
  const rank = TABLE.findIndex(({ pattern }) => pattern.test(path));
  return rank === -1 ? null : { kind: TABLE[rank]!, rank };
}

/** Every document there should be, in the order in which they are rendered. */
export function allDocuments(subjects: Subjects): { readonly path: string; readonly type: string }[] {
  return TABLE.flatMap(({ all, type }) => all(subjects).map((path) => ({ path, type })));
}

/** What a change touches; `existing` are the paths that are published now. */
export function touchedBy(
  change: Change,
  existing: readonly string[],
): { readonly first: readonly string[]; readonly soon: readonly string[]; readonly then: readonly string[] } {
  if (!change.anything && !change.charts) return { first: [], soon: [], then: [] };
  if (change.everything) return { first: LEADING, soon: [], then: existing };
  const kinds: readonly Kind[] = change.anything ? TABLE : [KINDS.charts];
  const touched = kinds.map((kind) => ({ kind, ...kind.touchedBy(change) }));
  return {
    first: [...new Set(touched.flatMap(({ first = [] }) => first))],
    soon: [...new Set(touched.flatMap(({ soon = [] }) => soon))],
    then: touched.flatMap(({ kind, then = [] }) =>
      typeof then === 'function' ? existing.filter((path) => kind.pattern.test(path) && then(path)) : then,
    ),
  };
}
