import { beforeAll, expect, it } from 'vitest';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { edith, setUpPage } from '#db/testing/world.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { publishPostmortem } from '#lib/verbs/publish-postmortem.ts';
import { revertPostmortem } from '#lib/verbs/revert-postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { readPostmortems } from './read-postmortems.ts';

const ids: Record<string, string> = {};

async function learned(name: string, summary: string, publish = true): Promise<void> {
  const told = { name, body: 'Words.', notify: false, status: 'resolved', components: [] };
  const { incidentId } = await openIncident(edith, told);
  const sections = { summary, impact: 'I', rootCause: 'A full disk.', timeline: 'T', remediation: 'M' };
  await savePostmortem(edith, { incidentId, version: 0, sections, actionItems: [] });
  ids[name] = incidentId;
  passTime(HOUR);
  if (publish) await publishPostmortem(edith, { incidentId, version: 1, notify: false });
}

beforeAll(async () => {
  await setUpPage();
  setClock(MONDAY);
  await learned('Names fail', 'Resolvers kept “what” they 100% knew.');
  await learned('Queue stops', 'The queue stopped.');
  await learned('Draft', 'Nobody reads this.', false);
  await learned('Taken back', 'Nobody reads this any more.');
  await revertPostmortem(edith, { incidentId: ids['Taken back'], version: 2 });
});

const found = async (...words: string[]) =>
  (await readPostmortems(words)).postmortems.map(({ incidentId }) => incidentId);

it('lists those that are published, and no others, newest first', async () => {
  expect(await found()).toEqual([ids['Queue stops'], ids['Names fail']]);
  expect((await readPostmortems()).postmortems).toMatchObject([
    { name: 'Queue stops', summary: 'The queue stopped.', publishedAt: MONDAY + 2 * HOUR, correctedAt: null },
    { name: 'Names fail' },
  ]);
});

it.each([
  [['disk'], 2],
  [['QUEUE'], 1],
  [['names', 'resolvers'], 1],
  [['names', 'queue'], 0],
  [['100%'], 1],
  [['%'], 1],
  [['“what”'], 1],
  [['reads'], 0],
])('finds by %j what holds every word, as it is written', async (words, count) => {
  expect(await found(...words)).toHaveLength(count);
});
