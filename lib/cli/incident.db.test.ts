import { afterAll, beforeAll, expect, it } from 'vitest';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { componentNamed, edith, lastEvent, setUpPage } from '#db/testing/world.ts';
import { serveApi } from '#lib/api/testing/serve.ts';
import { MINUTE } from '#lib/domain/instant.ts';
import { createToken } from '#lib/verbs/create-token.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import type { StoryAnswer } from './find-story.ts';
import { candor } from './testing/candor.ts';

let affected: string;
let api: Awaited<ReturnType<typeof serveApi>>;
/** What leads the command to the page that runs. */
let far: Record<string, string>;
const HERE = {};

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  affected = await componentNamed('API');
  await componentNamed('Two');
  await componentNamed('Two');
  api = await serveApi();
  const operator = { kind: 'import', source: 'the command line' } as const;
  const { token } = await createToken(operator, { name: 'Script', scopes: ['incidents', 'read'], days: 2 });
  far = { CANDOR_URL: api.url, CANDOR_TOKEN: token };
});
afterAll(() => api.close());

/** A whole incident, in three commands. Gives what the page then has of it. */
async function story(env: Record<string, string>): Promise<StoryAnswer> {
  setClock(MONDAY);
  const name = `Messages arrive late ${env === far ? 'there' : 'here'}`;
  const opened = await candor(
    ['incident', 'open', name, '--component', 'API=partial outage', '--body', '-'],
    {
      ...{ env, input: 'We look into it.\n' },
    },
  );
  expect([opened.code, opened.err]).toEqual([0, '']);
  passTime(MINUTE);
  const said = ['--status', 'identified', '--body', 'A queue is full.', '--no-notify'];
  expect((await candor(['incident', 'update', name, ...said], { env })).code).toBe(0);
  passTime(MINUTE);
  const resolved = await candor(['incident', 'resolve', name, '--json'], { env });
  expect(resolved.code).toBe(0);
  return JSON.parse(resolved.out) as StoryAnswer;
}

/** Without what is each one's own. */
function alike(one: StoryAnswer): unknown {
  const ids = [one.id, ...one.incident_updates.map(({ id }) => id)];
  const text = JSON.stringify(one).replace(/ (t?here)"/, '"');
  return JSON.parse(ids.reduce((rest, id, index) => rest.replaceAll(id, `id ${index}`), text));
}

it('an incident reads the same, be it told here or to a page that runs; the log knows who', async () => {
  const here = await story(HERE);
  expect(await lastEvent()).toMatchObject({ actorKind: 'token', actorName: 'Command line' });
  const there = await story(far);
  expect(await lastEvent()).toMatchObject({ actorKind: 'token', actorName: 'Script' });
  expect(alike(there)).toEqual(alike(here));
  expect(
    here.incident_updates.map(({ status, deliver_notifications }) => [status, deliver_notifications]),
  ).toEqual([
    ['resolved', true],
    ['identified', false],
    ['investigating', true],
  ]);
  expect(here.incident_updates[2]).toMatchObject({
    body: 'We look into it.',
    affected_components: [{ name: 'API', new_status: 'partial_outage' }],
  });
}, 180_000);

it('a script is told by the exit code whether something is wrong, and a person what', async () => {
  const fine = await candor(['status', '--exit-code']);
  expect([fine.code, fine.out]).toEqual([0, 'Novu: All systems operational\n']);
  const { incidentId } = await openIncident(edith, {
    ...{ name: 'Slow', status: 'investigating', body: 'It is slow. '.repeat(12), notify: true },
    components: [{ componentId: affected, status: 'major_outage' }],
  });
  const wrong = await candor(['status', '--exit-code'], { env: far });
  expect([wrong.code, wrong.err]).toEqual([1, '']);
  expect(wrong.out).toContain(`Open incidents\n17 March 2025, 10:02  Investigating  ${incidentId}  Slow\n`);
  expect(wrong.out).toMatch(/^Major outage {2}\w{12} {2}API$/m);
  const shown = await candor(['incident', 'show', 'Slow'], { env: far });
  expect(shown.out).toContain('Slow\nInvestigating · Critical impact · since 17 March 2025, 10:02 CET');
  for (const line of shown.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
}, 180_000);

it('a name that two components have, or a token that opens nothing, is refused and nothing is done', async () => {
  const before = (await lastEvent()).id;
  const words = ['incident', 'open', 'Never', '--component', 'Two=degraded_performance'];
  const [two, nobody] = await Promise.all([
    candor(words, { env: far }),
    candor(words, { env: { ...far, CANDOR_TOKEN: 'candor_nothing' } }),
  ]);
  expect([two.code, two.out]).toEqual([1, '']);
  expect(two.err).toContain('2 have the name Two. Say which by its id:');
  expect(nobody).toEqual({ code: 3, out: '', err: 'Could not authenticate\n' });
  expect((await lastEvent()).id).toBe(before);
}, 180_000);

it('what the API refuses is named by its field, here as there', async () => {
  const words = ['incident', 'open', 'x'.repeat(300), '--body', 'Words.'];
  const [here, there] = await Promise.all([candor(words), candor(words, { env: far })]);
  expect(here).toEqual(there);
  expect([here.code, here.out]).toEqual([1, '']);
  expect(here.err).toMatch(/^ {2}name: This is too long/m);
}, 180_000);

it('a maintenance is announced in the zone of the page, and started', async () => {
  const window = ['--from', 'tomorrow 02:00', '--for', '2h', '--component', 'API'];
  const planned = await candor([
    'maintenance',
    'schedule',
    'New database',
    ...window,
    '--body',
    'We move.',
    '--json',
  ]);
  expect([planned.code, planned.err]).toEqual([0, '']);
  expect(JSON.parse(planned.out)).toMatchObject({
    ...{
      scheduled_for: '2025-03-18T01:00:00Z',
      scheduled_until: '2025-03-18T03:00:00Z',
      status: 'scheduled',
    },
    components: [{ name: 'API' }],
  });
  const started = await candor(['maintenance', 'start', 'New database'], { env: far });
  expect(started.out).toContain('In progress · from 18 March 2025, 02:00 CET');
}, 180_000);

it('a postmortem is written from a file, and published; who it is told of is chosen', async () => {
  const { incidentId } = await openIncident(edith, {
    ...{ name: 'Over', status: 'resolved', body: 'It is over.', components: [], notify: false },
  });
  const input = '## Summary\n\nA queue was full.\n\n## Root cause\n\nNobody emptied it.\n';
  const saved = await candor(['postmortem', 'save', 'Over', '--body', '-'], { input });
  expect([saved.code, saved.err]).toEqual([0, '']);
  const words = ['postmortem', 'publish', incidentId, '--no-notify', '--json'];
  const published = await candor(words, { env: far });
  expect([published.code, published.err]).toEqual([0, '']);
  expect(JSON.parse(published.out)).toMatchObject({ body: input.trim(), notify_subscribers: false });
}, 180_000);
