import { inArray } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { inBatches } from '#db/queries/batch.ts';
import { reader } from '#db/open.ts';
import { components, events, incidents, maintenances, updateComponents, updates } from '#db/schema/index.ts';
import { hasSharedData, sharedJson, sharedPath } from '#e2e/shared-data.ts';
import { setClock } from '#db/testing/clock.ts';
import { isOver } from '#lib/domain/incident.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { readMonth } from '#lib/published/read-history.ts';
import { importStatuspage } from './import-statuspage.ts';

const IMPORT = { kind: 'import', source: 'Statuspage' } as const;

interface Update {
  id: string;
  body: string;
  created_at: string;
  updated_at: string;
  display_at: string;
  affected_components: { code: string; new_status: string }[] | null;
}
interface Entry {
  id: string;
  name: string;
  impact: string;
  created_at: string;
  updated_at: string;
  started_at: string;
  resolved_at: string | null;
  shortlink: string;
  incident_updates: Update[];
}
const recorded = <T>(page: string, file: string) => sharedJson(`pages/${page}/${file}`) as T;
const idsOf = (list: readonly { id: string }[]) => list.map((one) => one.id);
const ms = (text: string) => Date.parse(text);

describe.skipIf(!hasSharedData).each([
  { page: 'github', incidentCount: 760 },
  { page: 'digitalocean', incidentCount: 718 },
  { page: 'trello', incidentCount: 126 },
])('the recorded page of $page', ({ page, incidentCount }) => {
  it('is imported whole: each incident, update, maintenance and component of its files, with ids and times', async () => {
    const source = {
      incidents: recorded<{ incidents: Entry[] }>(page, 'incidents.json').incidents,
      maintenances: recorded<{ scheduled_maintenances: Entry[] }>(page, 'scheduled-maintenances.json')
        .scheduled_maintenances,
      components: recorded<{ components: { id: string; group: boolean; name: string }[] }>(
        page,
        'summary.json',
      ).components,
    };
    const { counts } = await importStatuspage(IMPORT, sharedPath(`pages/${page}`));

    const told = [...source.incidents, ...source.maintenances].flatMap((one) => one.incident_updates);
    const leaves = source.components.filter((one) => !one.group);
    expect(source.incidents).toHaveLength(incidentCount);
    expect(counts.incidents).toMatchObject({ added: incidentCount, refused: 0 });
    expect(counts.updates.added).toBe(told.length);
    expect(counts.maintenances).toMatchObject({ added: source.maintenances.length, refused: 0 });
    expect(counts.groups.added).toBe(source.components.length - leaves.length);

    const stored = await inBatches(idsOf(source.incidents), (batch) =>
      reader().select().from(incidents).where(inArray(incidents.id, batch)),
    );
    const byId = new Map(stored.map((one) => [one.id, one]));
    for (const one of source.incidents)
      expect(byId.get(one.id)).toMatchObject({
        name: one.name,
        impact: one.impact,
        startedAt: ms(one.started_at),
        resolvedAt: one.resolved_at && ms(one.resolved_at),
        createdAt: ms(one.created_at),
        updatedAt: ms(one.updated_at),
        shortlink: one.shortlink,
      });
    // The summaries of these pages list no incident as open.
    expect(stored.filter((one) => !isOver(one))).toEqual([]);

    const said = await inBatches(idsOf(told), (batch) =>
      reader().select().from(updates).where(inArray(updates.id, batch)),
    );
    const named = await inBatches(idsOf(told), (batch) =>
      reader().select().from(updateComponents).where(inArray(updateComponents.updateId, batch)),
    );
    const wordsById = new Map(said.map((one) => [one.id, one]));
    for (const one of told)
      expect(wordsById.get(one.id)).toMatchObject({
        body: one.body,
        displayAt: ms(one.display_at),
        createdAt: ms(one.created_at),
        updatedAt: ms(one.updated_at),
      });
    const key = (update: string, component: string, status: string) => `${update} ${component} ${status}`;
    expect(named.map((one) => key(one.updateId, one.componentId, one.status)).sort()).toEqual(
      told
        .flatMap((one) => (one.affected_components ?? []).map((two) => key(one.id, two.code, two.new_status)))
        .sort(),
    );

    const here = await reader()
      .select()
      .from(components)
      .where(inArray(components.id, idsOf(leaves)));
    expect(here).toHaveLength(leaves.length);
    expect(here.filter((one) => one.removedAt !== null)).toEqual([]);
    expect(await reader().$count(maintenances, inArray(maintenances.id, idsOf(source.maintenances)))).toBe(
      source.maintenances.length,
    );
  }, 60_000);

  it('is not changed by a second import, which records nothing', async () => {
    const before = await reader().$count(events);
    const { counts } = await importStatuspage(IMPORT, sharedPath(`pages/${page}`));
    for (const count of Object.values(counts))
      expect(count).toMatchObject({ added: 0, changed: 0, kept: 0, refused: 0 });
    expect(counts.incidents.unchanged).toBe(incidentCount);
    expect(await reader().$count(events)).toBe(before);
  }, 60_000);
});

describe.skipIf(!hasSharedData)('the history of the recorded pages', () => {
  it('can be read month by month back to the first, and misses none', async () => {
    setClock(parseInstant('2026-11-24T12:00:00Z'));
    const latest = (await readMonth(null, 'Etc/UTC'))!;
    const months = latest.months.map((one) => one.month);
    expect(months.at(-1)).toBe('2020-11');
    const read = [];
    for (const month of months) read.push(...(await readMonth(month, 'Etc/UTC'))!.incidents);
    expect(new Set(idsOf(read)).size).toBe(760 + 718 + 126);
    expect(read.filter((one) => one.updates.length === 0)).toEqual([]);
  }, 60_000);
});
