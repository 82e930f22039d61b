import { now } from '#lib/clock.ts';
import type { History, HistoryTemplate } from '#lib/import/history.ts';
import type { Told } from '#lib/import/import-history.ts';
import { Remarks } from '#lib/import/report.ts';
import type { Service } from '#lib/import/service/service.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { idIn, type Refused, takeEach } from '#lib/import/take-each.ts';
import { componentsOf } from './components.ts';
import { findPage } from './find-page.ts';
import { ManageApi } from './manage-api.ts';
import { pageOf } from './manage-page.ts';
import {
  ManageComponent,
  ManageGroup,
  type ManageIncident,
  type ManagePostmortem,
  ManagePostmortem as Postmortem,
  ManageTemplate,
} from './manage-source.ts';
import { hasPostmortem, managedIncident, managedMaintenance } from './manage-stories.ts';
import { readSubscribers } from './manage-subscribers.ts';
import { type Stories, storiesIn } from './stories-in.ts';

export interface ManageOptions {
  readonly wanted: Parameters<typeof findPage>[1];
  /** Ask of each incident that is over whether a draft of a postmortem stands there: lists do not tell. */
  readonly drafts: boolean;
}

/** What a Statuspage tells whoever has a token of it: everything that has a place here. */
export async function readManage(service: Service, { wanted, drafts }: ManageOptions): Promise<History> {
  const remarks = new Remarks();
  const refused: Refused = {};
  const report = { remarks, refused };
  const page = await findPage(service, wanted);
  const api = new ManageApi(service, page.id);

  const listed = await api.list('/components', 'components');
  const components = takeEach(ManageComponent, listed ?? [], 'component', report);
  const described = new Map(
    takeEach(ManageGroup, (await api.list('/component-groups', 'groups')) ?? [], 'group', report).map(
      (one) => [one.id, one.description],
    ),
  );
  if (components.some((one) => one.automation_email))
    remarks.add('Addresses that set a component by mail have no place here', 'the components');

  const incidents = await api.list('/incidents', 'incidents', { size: { limit: 100 } });
  if (incidents === null) throw new SourceFault('This token may not read the incidents of the page.');
  const stories = storiesIn(incidents, report);
  const open = await idsOfOpen(api, stories);
  const asked = stories.incidents.filter((one) => hasPostmortem(one) || (drafts && one.resolved_at !== null));
  const postmortems = await readPostmortems(api, asked, service.told, report);
  const templates = takeEach(
    ManageTemplate,
    (await api.list('/incident_templates', 'incident templates')) ?? [],
    'template',
    report,
  );
  await nameWhatIsLeft(api, remarks);
  const subscribers = await readSubscribers(
    api,
    stories.incidents.filter((one) => open.has(one.id)).map((one) => one.id),
    report,
  );
  if (!drafts) remarks.add('Drafts of postmortems are looked for by --drafts alone', 'the incidents');
  return {
    page: pageOf(page, remarks),
    ...componentsOf(
      listed &&
        components.map((one) => ({ ...one, description: one.description ?? described.get(one.id) ?? null })),
    ),
    incidents: stories.incidents.map((one) => managedIncident(one, postmortems.get(one.id) ?? null, remarks)),
    maintenances: stories.maintenances.map((one) => managedMaintenance(one)),
    templates: templates.map(templateOf),
    subscribers,
    listed: { ids: open, at: now() },
    ...{ lastSetCounts: true, remarks, refused },
  };
}

/**
 * What is open or to come there. A window that has not passed is still to come, whatever lists say; and where there are no such
 * lists, what does not say that it is over is not.
 */
async function idsOfOpen(api: ManageApi, { incidents, maintenances }: Stories): Promise<Set<string>> {
  const listed = async (name: string) => {
    const list = await api.list(`/incidents/${name}`, `incidents (${name})`);
    return list?.map((one) => idIn(one) ?? '') ?? null;
  };
  const all = (stories: readonly { readonly id: string }[]) => stories.map((one) => one.id);
  const [upcoming, running] = [await listed('upcoming'), await listed('active_maintenance')];
  return new Set([
    ...((await listed('unresolved')) ?? all(incidents)),
    ...(upcoming && running ? [...upcoming, ...running] : all(maintenances)),
    ...all(maintenances.filter((one) => one.scheduled_until > now())),
  ]);
}

async function readPostmortems(
  api: ManageApi,
  asked: readonly ManageIncident[],
  told: Told,
  report: Parameters<typeof takeEach>[3],
): Promise<Map<string, ManagePostmortem>> {
  const found = new Map<string, ManagePostmortem>();
  for (const [at, { id }] of asked.entries()) {
    if (at % 10 === 0) told(`Reading postmortems: ${at} of ${asked.length}`);
    const given = await api.one(`/incidents/${id}/postmortem`);
    if (given === null) continue;
    // Under the id of its incident, since it has none that a remark could name.
    const [taken] = takeEach(Postmortem, [{ ...given, id }], 'postmortem', report);
    if (taken) found.set(id, taken);
  }
  return found;
}

function templateOf(given: ManageTemplate): HistoryTemplate {
  return {
    ...{ id: given.id, name: given.name, title: given.title ?? '', body: given.body ?? '' },
    ...{ status: given.update_status || null, notify: given.should_send_notifications ?? true },
    ...{ groupId: given.group_id ?? null, shouldTweet: given.should_tweet ?? false },
    componentIds: (given.components ?? []).map((one) => one.id),
  };
}

const LEFT = {
  metrics: 'metrics',
  metrics_providers: 'providers of metrics',
  page_access_users: 'people who may read the page',
  page_access_groups: 'groups of people who may read the page',
} as const;

async function nameWhatIsLeft(api: ManageApi, remarks: Remarks): Promise<void> {
  for (const [path, what] of Object.entries(LEFT)) {
    const list = (await api.list(`/${path}`, what)) ?? [];
    if (list.length > 0) remarks.add(`Not taken over: ${list.length} ${what}`, path);
  }
}
