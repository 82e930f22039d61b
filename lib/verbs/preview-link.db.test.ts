import { beforeAll, beforeEach, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { events, previewLinks } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { componentNamed, edith, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { readPreview } from '#lib/reads/drafting/preview.ts';
import { deletePostmortem } from './delete-postmortem.ts';
import { makePreviewLink } from './make-preview-link.ts';
import { openIncident } from './open-incident.ts';
import { revokePreviewLink } from './revoke-preview-link.ts';
import { savePostmortem } from './save-postmortem.ts';

let api: string;

beforeAll(async () => {
  await setUpPage();
  api = await componentNamed('API');
});
beforeEach(() => setClock(MONDAY));

async function drafted(): Promise<string> {
  const components = [{ componentId: api, status: 'major_outage' }];
  const told = { name: 'Names', body: 'Down.', notify: false, status: 'resolved', components };
  const { incidentId } = await openIncident(edith, told);
  await savePostmortem(edith, { incidentId, version: 0, sections: { summary: 'A disk.' } });
  return incidentId;
}

const make = (incidentId: string, days = '1') =>
  makePreviewLink(edith, { incidentId, days, note: 'Their press office' });

it('a link opens the draft as it stands, until its time is over', async () => {
  const incidentId = await drafted();
  const { key } = await make(incidentId);
  expect(await readPreview(key)).toMatchObject({
    postmortem: { sections: { summary: 'A disk.' } },
    incident: { name: 'Names' },
  });
  await savePostmortem(edith, { incidentId, version: 1, sections: { summary: 'Two disks.' } });
  expect(await readPreview(key)).toMatchObject({ postmortem: { sections: { summary: 'Two disks.' } } });
  passTime(24 * HOUR - 1);
  expect(await readPreview(key)).not.toBeNull();
  passTime(1);
  expect(await readPreview(key)).toBeNull();
});

it('a link that is revoked opens nothing, and neither does one whose draft was deleted', async () => {
  const incidentId = await drafted();
  const [one, two] = [await make(incidentId, '7'), await make(incidentId, '30')];
  await revokePreviewLink(edith, { linkId: one.linkId });
  await revokePreviewLink(edith, { linkId: one.linkId });
  expect(await readPreview(one.key)).toBeNull();
  expect(await readPreview(two.key)).not.toBeNull();
  await deletePostmortem(edith, { incidentId, version: 1 });
  expect(await readPreview(two.key)).toBeNull();
});

it('the key is stored nowhere, and what is no key is not looked up', async () => {
  const { key } = await make(await drafted());
  const stored = JSON.stringify([
    await reader().select().from(previewLinks),
    await reader().select().from(events),
  ]);
  expect(stored).not.toContain(key);
  for (const wrong of ['', 'a', key.slice(1), `${key}a`, '\u0000'.repeat(43)])
    expect(await readPreview(wrong)).toBeNull();
});

it('links are made by editors, for drafts that are there and lives that are offered', async () => {
  const incidentId = await drafted();
  const given = { incidentId, days: '7', note: 'Somebody' };
  expect((await refusalOf(makePreviewLink(vincent, given))).code).toBe('forbidden');
  expect((await refusalOf(makePreviewLink(edith, { ...given, days: '365' }))).fields).toHaveProperty('days');
  expect((await refusalOf(makePreviewLink(edith, { ...given, note: '' }))).fields).toHaveProperty('note');
  expect((await refusalOf(makePreviewLink(edith, { ...given, incidentId: 'nosuchthing1' }))).code).toBe(
    'not_found',
  );
  expect((await refusalOf(revokePreviewLink(edith, { linkId: 'nosuchthing1' }))).code).toBe('not_found');
});
