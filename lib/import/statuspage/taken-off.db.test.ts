import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { setClock } from '#db/testing/clock.ts';
import { emptied } from '#db/testing/emptied.ts';
import { ada, lastEvent } from '#db/testing/world.ts';
import { incidentThere } from '#lib/api/v1/read-incidents.ts';
import { statuspageV2 } from '#lib/documents/statuspage-v2.ts';
import { V2_FILES } from '#lib/documents/v2-addresses.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { announcementOf } from '#lib/outbox/announcement.ts';
import { readStatuspage } from '#lib/published/read-statuspage.ts';
import { incidentForStaff } from '#lib/reads/incident.ts';
import { advanceMaintenances } from '#lib/verbs/advance-maintenances.ts';
import { changeIncident } from '#lib/verbs/change-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { importStatuspage } from './import-statuspage.ts';
import { type Files, published } from './testing/published.ts';

const IMPORT = { kind: 'import', source: 'Statuspage' } as const;
const folder = mkdtempSync(join(tmpdir(), 'candor-off-'));
afterAll(() => rmSync(folder, { recursive: true }));
let ids: { incident: string; maintenance: string };
let tries = 0;
beforeEach(async () => {
  setClock(parseInstant('2025-03-16T10:00:00Z'));
  await emptied();
  const number = String((tries += 1)).padStart(4, '0');
  // What somebody acted on in one test is theirs in the next.
  ids = { incident: `incident${number}`, maintenance: `mntn0000${number}` };
});

function importing(change: (summary: Files['summary.json']) => void) {
  const { 'summary.json': summary } = published();
  change(summary);
  const json = JSON.stringify(summary)
    .replaceAll('incopen00001', ids.incident)
    .replaceAll('mnttocome001', ids.maintenance);
  writeFileSync(join(folder, 'summary.json'), json);
  return importStatuspage(IMPORT, folder);
}

interface Story {
  readonly impact: string;
  readonly components: readonly { readonly name: string }[];
}
interface Summary {
  readonly components: readonly { readonly name: string; readonly status: string }[];
  readonly incidents: readonly Story[];
  readonly scheduled_maintenances: readonly Story[];
}
const summary = async () =>
  JSON.parse(statuspageV2('summary.json', (await readStatuspage(V2_FILES['summary.json']))!)) as Summary;
const namesOf = ({ components }: Story) => components.map(({ name }) => name);
const shown = async (name: string) => (await summary()).components.find((one) => one.name === name)!.status;

const affected = (status: string) => [
  { code: 'compmail0001', name: 'Mail', old_status: 'operational', new_status: 'operational' },
  { code: 'compapi00001', name: 'Core - API', old_status: status, new_status: status },
];

test('a component that was taken off a maintenance has no part in it: not when it begins, not for subscribers', async () => {
  await importing((page) => {
    Object.assign(page, { incidents: [] });
    for (const one of page.components) Object.assign(one, { status: 'operational' });
    const [words] = page.scheduled_maintenances[0]!.incident_updates;
    // It was degraded when this was written, for another reason.
    Object.assign(words!, { affected_components: affected('degraded_performance') });
  });
  expect((await summary()).scheduled_maintenances.map(namesOf)).toEqual([['Mail']]);

  setClock(parseInstant('2025-03-20T06:00:00Z'));
  expect(await advanceMaintenances()).toEqual({ steps: 1 });
  expect((await summary()).scheduled_maintenances.map(namesOf)).toEqual([['Mail']]);
  expect([await shown('Mail'), await shown('API')]).toEqual(['under_maintenance', 'operational']);
  expect((await announcementOf(reader(), await lastEvent()))!.components).toEqual([
    { id: 'compmail0001', groupId: null },
  ]);
});

test('one that was taken off an open incident is by itself what it is, until an update here names it', async () => {
  const change = (page: Files['summary.json']) => {
    const [incident] = page.incidents;
    Object.assign(incident!, { components: [page.components[2]!] });
    Object.assign(incident!.incident_updates[0]!, { affected_components: affected('major_outage') });
    Object.assign(page.components[1]!, { status: 'degraded_performance' });
  };
  await importing(change);
  expect((await summary()).incidents.map(namesOf)).toEqual([['Mail']]);
  expect(await shown('API')).toBe('degraded_performance');
  const { counts } = await importing(change);
  for (const count of Object.values(counts)) expect(count).toMatchObject({ added: 0, changed: 0 });
  const { latest, names } = (await incidentForStaff(ids.incident))!;
  expect(latest.map(({ componentId }) => names[componentId])).toEqual(['Mail']);
  expect(names['compapi00001'], 'its update still names it').toBe('API');

  const word = { incidentId: ids.incident, status: 'identified', body: 'Found.', notify: true };
  await postUpdate(ada, word);
  expect((await summary()).incidents.map(namesOf)).toEqual([['Mail']]);
  await postUpdate(ada, { ...word, components: [{ componentId: 'compapi00001', status: 'major_outage' }] });
  expect((await summary()).incidents.map(namesOf)).toEqual([['Mail', 'API']]);
  expect(await shown('API')).toBe('major_outage');
});

test('one that is no longer on the page was removed, not taken off, and stays named', async () => {
  await importing((page) => {
    const [incident] = page.incidents;
    Object.assign(incident!, { components: [page.components[2]!] });
    Object.assign(incident!.incident_updates[0]!, { affected_components: affected('operational') });
    Object.assign(page, { components: page.components.filter(({ id }) => id !== 'compapi00001') });
  });
  expect((await incidentThere(ids.incident)).components.map(({ name }) => name)).toEqual([
    'Mail',
    'Core - API',
  ]);
});

test('programs go on reading the impact of a maintenance that an incident had, until staff say what it is', async () => {
  const change = (page: Files['summary.json']) => {
    Object.assign(page.incidents[0]!, { impact: 'maintenance' });
    Object.assign(page.incidents[0]!.incident_updates[0]!.affected_components![0]!, {
      new_status: 'under_maintenance',
    });
    Object.assign(page.components[1]!, { status: 'under_maintenance' });
  };
  const told = async () => [
    (await summary()).incidents[0]!.impact,
    (await incidentThere(ids.incident)).impact,
  ];
  const { remarks } = await importing(change);
  expect(remarks.join('\n')).toContain('An incident with the impact "maintenance" gets "none"');
  expect(await told()).toEqual(['maintenance', 'maintenance']);
  const { version, impact } = await incidentOrThrow(reader(), ids.incident);
  expect(impact).toBe('none');
  const { counts } = await importing(change);
  expect(counts.incidents).toMatchObject({ changed: 0, unchanged: 1 });

  await changeIncident(ada, { incidentId: ids.incident, version, impactOverride: 'none' });
  expect(await told()).toEqual(['none', 'none']);
});
