import { expect, test } from 'vitest';
import { V2_FILES, type V2File, v2Path } from '#lib/documents/v2-addresses.ts';
import { type Change, noChange } from './change.ts';
import { allDocuments, kindOf, touchedBy } from './documents.ts';

const subjects = {
  logo: '/logo.svg',
  months: ['2025-03', '2025-02'],
  incidentIds: ['slow', 'dead'],
  postmortemIds: ['dead'],
  previewedIds: ['slow'],
  maintenanceIds: ['move'],
  metricIds: ['load'],
  components: [
    { id: 'api', years: [2025, 2024] },
    { id: 'web', years: [] },
  ],
};
const feedsOfThePage = ['/history.atom', '/history.rss', '/feed.json', '/maintenance.ics'];
const readApi = (Object.keys(V2_FILES) as V2File[]).map(v2Path);
const paths = allDocuments(subjects).map(({ path }) => path);
const incident = { kind: 'incident', id: 'slow', month: '2025-03', hasPostmortem: false } as const;

function touched(change: Partial<Change>): string[] {
  const { first, soon, then } = touchedBy({ ...noChange(7, 2025), anything: true, ...change }, paths);
  return [...first, ...soon, ...then];
}

test('every path belongs to exactly one kind', () => {
  expect(new Set(paths).size).toBe(paths.length);
  for (const { path, type } of allDocuments(subjects)) expect(kindOf(path)?.kind).toMatchObject({ type });
});

test('what the service worker is made of is published where browsers look for it', () => {
  expect(paths).toEqual(expect.arrayContaining(['/push-worker.js', '/subscribe.js', '/site.webmanifest']));
});

test('an update touches the feeds of the page and of the components that it names, and of no other', () => {
  const change = touched({ stories: [incident], components: new Map([['api', 2025]]) });
  expect(change).toEqual(
    expect.arrayContaining(['/history.atom', '/history.rss', '/feed.json', '/components/api/history.atom']),
  );
  expect(change.filter((path) => path.startsWith('/components/web/'))).toEqual([]);
});

test('what a deleted update said may have been in any component’s feed', () => {
  const change = touched({ stories: [incident], figures: true });
  expect(change).toContain('/components/web/history.rss');
});

test('a component’s own status is told by no feed', () => {
  const change = touched({ components: new Map([['api', 2025]]) });
  expect(change.filter((path) => /atom|rss|feed|ics/.test(path))).toEqual([]);
});

test('the pages that are watched come first, what else tells of it right after', () => {
  const change = { ...noChange(7, 2025), anything: true, stories: [incident] };
  expect(touchedBy(change, paths)).toMatchObject({
    first: ['/', '/favicon.svg', '/incidents/slow'],
    soon: ['/history', '/history/2025-03'],
    then: [...feedsOfThePage, ...readApi, '/incidents/slow/picture.png'],
  });
});
