import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasSharedData, sharedJson, sharedPath } from '#e2e/shared-data.ts';
import { setClock } from '#db/testing/clock.ts';
import { emptied } from '#db/testing/emptied.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus } from '#lib/domain/level.ts';
import { v2Answer } from '#lib/api/v2/answers.ts';
import { statuspageV2 } from '#lib/documents/statuspage-v2.ts';
import { V2_FILES } from '#lib/documents/v2-addresses.ts';
import { readStatuspage } from '#lib/published/read-statuspage.ts';
import { importStatuspage } from './import-statuspage.ts';

interface Component {
  id: string;
  status: ComponentStatus;
  start_date: string | null;
  group: boolean;
}
interface Update {
  affected_components: { code: string; old_status?: string; new_status: ComponentStatus }[] | null;
  tweet_id?: unknown;
}
interface Story {
  id: string;
  status: string;
  started_at?: string;
  reminder_intervals?: unknown;
  components: Component[];
  incident_updates: Update[];
}
interface Summary {
  page: { updated_at?: string };
  components: Component[];
  incidents: Story[];
  scheduled_maintenances: Story[];
  status?: object;
}

/** What these have that no rule explains, or that this page cannot say. */
const ODD: Readonly<Record<string, 'incidents' | 'scheduled_maintenances'>> = {
  // Two that begin at one time, in an order that nothing in them tells.
  'github--2022-03-26T023943--minor.json': 'scheduled_maintenances',
  // A component that an update names was taken off the maintenance later.
  'opsgenie--2021-09-14T005345--major.json': 'scheduled_maintenances',
  'opsgenie--2021-09-14T081721--maintenance.json': 'scheduled_maintenances',
  // A window that was over already and never completed: the import takes it for over.
  'opsgenie--2021-02-04T004130--none.json': 'scheduled_maintenances',
  // An incident with the impact of a maintenance, which it gets no more.
  'opsgenie--2021-09-14T093009--maintenance.json': 'incidents',
};

const stories = (summary: Summary) => [...summary.incidents, ...summary.scheduled_maintenances];

/**
 * Components that staff of the page had set by hand to something better than what an open incident or a running maintenance
 * said of them. Here the worst counts, so they and the page read worse.
 */
function setByHand(recorded: Summary): Set<string> {
  const worse = (a: ComponentStatus, b: ComponentStatus) =>
    COMPONENT_STATUSES.indexOf(a) > COMPONENT_STATUSES.indexOf(b);
  const shown = new Map(recorded.components.map(({ id, status }) => [id, status]));
  const found = new Set<string>();
  for (const { status, incident_updates } of stories(recorded)) {
    const last = new Map<string, ComponentStatus>();
    for (const { affected_components } of incident_updates.toReversed())
      for (const { code, new_status } of affected_components ?? []) last.set(code, new_status);
    for (const [id, said] of last)
      if (status !== 'scheduled' && worse(said, shown.get(id) ?? 'operational')) found.add(id);
  }
  return found;
}

/** Without what is not kept of an import, or has no rule. */
function comparable(name: string, recorded: Summary, summary: Summary): unknown {
  const byHand = setByHand(recorded);
  // What stands at one rank stands in any order; so do the components of a story.
  const inOneOrder = (list: Component[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const unstarted = new Set(recorded.components.filter((one) => one.start_date === null).map(({ id }) => id));
  const component = ({ start_date, status, ...one }: Component) => ({
    ...one,
    // Uptime is counted from a day here, so a component has one.
    ...(unstarted.has(one.id) ? {} : { start_date }),
    ...(byHand.has(one.id) || (byHand.size > 0 && one.group) ? {} : { status }),
  });
  const story = ({ reminder_intervals: _, ...one }: Story) => ({
    ...one,
    components: inOneOrder(one.components).map(component),
    incident_updates: one.incident_updates.map(({ tweet_id: _posted, ...update }) => ({
      ...update,
      // Here it is what the update before said, there what the component was when this one came.
      affected_components:
        update.affected_components?.map(({ old_status: _before, ...affected }) => affected) ?? null,
    })),
  });
  const copy = {
    ...summary,
    page: { ...summary.page, updated_at: undefined },
    components: inOneOrder(summary.components).map(component),
    incidents: summary.incidents.map(story),
    // It differs from the time of its making by some milliseconds there.
    scheduled_maintenances: summary.scheduled_maintenances.map(story).map(({ started_at: _, ...one }) => one),
    ...(byHand.size > 0 ? { status: undefined } : {}),
  };
  return ODD[name] ? { ...copy, [ODD[name]]: [] } : copy;
}

const names = hasSharedData ? readdirSync(sharedPath('summaries')) : [];

describe.skipIf(!hasSharedData)(
  'a recorded summary, imported into an empty page, is answered as it was',
  () => {
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'summary-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    test.each(names)('%s', async (name) => {
      await emptied();
      const recorded = sharedJson(`summaries/${name}`) as Summary;
      setClock(parseInstant(recorded.page.updated_at!));
      await writeFile(join(folder, 'summary.json'), JSON.stringify(recorded));
      await importStatuspage({ kind: 'import', source: 'Statuspage' }, folder);
      const published = (await readStatuspage(V2_FILES['summary.json']))!;
      const answered = JSON.parse(statuspageV2('summary.json', published)) as Summary;
      expect(v2Answer('summary.json').safeParse(answered).error?.issues ?? []).toEqual([]);
      // As text: the order of keys counts.
      expect(JSON.stringify(comparable(name, recorded, answered))).toBe(
        JSON.stringify(comparable(name, recorded, recorded)),
      );
    });
  },
);
