import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { updateOrThrow } from '#db/queries/update.ts';
import { components, events, updateComponents, updates } from '#db/schema/index.ts';
import { emptied } from '#db/testing/emptied.ts';
import { statuspageV2 } from '#lib/documents/statuspage-v2.ts';
import { statuspageWebhook } from '#lib/documents/statuspage-webhook.ts';
import { V2_FILES } from '#lib/documents/v2-addresses.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { MINUTE, plus } from '#lib/domain/instant.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { readAnnounced } from '#lib/published/read-announced.ts';
import { readStatuspage } from '#lib/published/read-statuspage.ts';
import { editUpdate } from '#lib/verbs/edit-update.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { importStatuspage } from './import-statuspage.ts';
import { published } from './testing/published.ts';

const ADA: Actor = { kind: 'user', id: 'ada', name: 'Ada', role: 'owner' };
const POST = '1914356040327651396';

let folder: string;
beforeEach(async () => {
  setClock(MONDAY);
  folder = mkdtempSync(join(tmpdir(), 'candor-kept-'));
  await emptied();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/**
 * The files of the invented page, whose open incident was posted on Twitter.
 * @param id of the incident: what staff acted on in one test is theirs in the next
 */
function files(number = POST, id = 'incopen00001'): Record<string, string> {
  const all = published();
  const [open] = all['summary.json'].incidents;
  open!.updated_at = '2025-03-16T04:40:00.000-04:00';
  const [update] = open!.incident_updates;
  Object.assign(update!, { tweet_id: 'NUMBER', custom_tweet: 'We know, "tweet_id":"5".' });
  update!.affected_components![0]!.old_status = 'degraded_performance';
  Object.assign(open!, { reminder_intervals: '[6]' });
  const json = JSON.stringify(all['summary.json'])
    .replaceAll('"NUMBER"', number)
    .replaceAll('incopen00001', id);
  return { 'summary.json': json };
}

function importing(given: Record<string, string>) {
  for (const [name, json] of Object.entries(given)) writeFileSync(join(folder, name), json);
  return importStatuspage({ kind: 'import', source: 'Statuspage' }, folder);
}
const summary = async () => statuspageV2('summary.json', (await readStatuspage(V2_FILES['summary.json']))!);

interface Summary {
  readonly components: readonly { readonly name: string; readonly start_date: string | null }[];
  readonly incidents: readonly {
    readonly incident_updates: readonly Record<string, unknown>[];
    readonly reminder_intervals?: unknown;
  }[];
}

it('an edited update keeps its post, and what its components were before it', async () => {
  await importing(files(POST, 'incedited001'));
  const { version, ...before } = await updateOrThrow(reader(), 'updopen00001');
  await editUpdate(ADA, {
    ...{ updateId: before.id, version, status: before.status, body: 'Found it.' },
    ...{ displayAt: before.displayAt, nextUpdateBy: null },
    components: [
      { componentId: 'compmail0001', status: 'operational' },
      { componentId: 'compapi00001', status: 'major_outage' },
    ],
  });
  const json = await summary();
  expect(json).toContain(`"tweet_id":${POST}`);
  const [incident] = (JSON.parse(json) as Summary).incidents;
  expect(incident!.reminder_intervals).toBe('[6]');
  expect(incident!.incident_updates).toMatchObject([
    {
      body: 'Found it.',
      custom_tweet: 'We know, "tweet_id":"5".',
      affected_components: [
        { code: 'compmail0001', old_status: 'operational', new_status: 'operational' },
        { code: 'compapi00001', old_status: 'degraded_performance', new_status: 'major_outage' },
      ],
    },
  ]);
});

it('what follows it here tells of the time before by itself, and a webhook is told the same', async () => {
  await importing(files(POST, 'incresolved2'));
  setClock(plus(MONDAY, MINUTE));
  const resolved = { incidentId: 'incresolved2', status: 'resolved', body: 'Over.', notify: true };
  await postUpdate(ADA, resolved);
  const [event] = await reader().select().from(events).orderBy(desc(events.id)).limit(1);
  const body = statuspageWebhook((await readAnnounced(event!))!, { manage: 'm', leave: 'l' }, MONDAY);
  expect(body.incident.incident_updates).toMatchObject([
    { custom_tweet: null, affected_components: [{ old_status: 'partial_outage' }] },
    {
      custom_tweet: 'We know, "tweet_id":"5".',
      affected_components: [{ old_status: 'degraded_performance' }],
    },
  ]);
});

it('what was imported without all this gets it from the same files', async () => {
  await importing(files());
  await keepBooks(async (tx) => {
    await tx.update(updates).set({ tweetId: null, customTweet: null });
    await tx.update(updateComponents).set({ oldStatus: null });
    await tx.update(components).set({ startDateGiven: true });
  });
  const { counts } = await importing(files());
  expect([counts.updates.changed, counts.components.changed]).toEqual([1, 2]);
  const [update] = await reader().select().from(updates).where(eq(updates.id, 'updopen00001'));
  expect(update).toMatchObject({ tweetId: POST });
  const { components: told } = JSON.parse(await summary()) as Summary;
  expect(told.map(({ name, start_date }) => [name, start_date])).toEqual([
    ['Core', null],
    ['API', null],
    ['Mail', null],
  ]);
  expect((await importing(files())).counts.updates.unchanged).toBe(2);
});

it.each(['-5', '1.5', '"five"', '{}'])('a post is not numbered %s', async (number) => {
  await expect(importing(files(number))).rejects.toThrow(/incident_updates\[0\]\.tweet_id: /);
});
