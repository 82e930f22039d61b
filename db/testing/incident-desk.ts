import { updateOrThrow, updatesOfIncident } from '#db/queries/update.ts';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { reader } from '#db/open.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { componentNamed, edith, setUpPage } from './world.ts';

/** The components of the page on which the incidents of the tests happen. */
export const ids = { api: '', dashboard: '' };

export async function setUpDesk(): Promise<void> {
  await setUpPage();
  ids.api = await componentNamed('API');
  ids.dashboard = await componentNamed('Dashboard');
}

/** A report as Edith would open it. */
export const opening = () => ({
  name: 'Requests time out',
  status: 'investigating',
  body: 'Some requests time out.',
  components: [{ componentId: ids.api, status: 'partial_outage' }],
  notify: true,
});

export const open = (changes: object = {}) => openIncident(edith, { ...opening(), ...changes });
export const stored = (incidentId: string) => incidentOrThrow(reader(), incidentId);
export const story = (incidentId: string) => updatesOfIncident(reader(), incidentId);

/** What the editing form of an update holds when it is opened. */
export async function formOf(updateId: string) {
  const update = await updateOrThrow(reader(), updateId);
  const { status, body, displayAt, components, nextUpdateBy, version } = update;
  return { updateId, status, body, displayAt, components, nextUpdateBy, version };
}
