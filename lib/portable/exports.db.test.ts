import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, isNotNull } from 'drizzle-orm';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { actionItems, incidents, postmortems, timelineEntries, updates } from '#db/schema/index.ts';
import { plantExampleWorld } from '#db/seed/example/plant.ts';
import { MONDAY } from '#db/testing/clock.ts';
import { edith, refusalOf, setUpPage } from '#db/testing/world.ts';
import { isoOf } from '#lib/domain/instant.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { exportPostmortems } from './export-postmortems.ts';
import { CSV_START, incidentLines } from './incidents-csv.ts';
import { putWhole } from './put-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-exports-'));
const at = (name: string) => join(folder, name);
const FORMULA = '=HYPERLINK("https://evil.example")';

beforeAll(async () => {
  await setUpPage();
  await plantExampleWorld(MONDAY);
  await openIncident(edith, {
    ...{ name: FORMULA, status: 'investigating', body: 'It is.', components: [], notify: false },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each incident is one line of the CSV, with its times as they are, and no cell is a formula', async () => {
  let text = '';
  for await (const line of incidentLines()) text += line;
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  const stored = await reader().select().from(incidents);
  expect(data).toHaveLength(stored.length);
  for (const row of stored) {
    const line = data.find(({ id }) => id === row.id)!;
    expect(line).toMatchObject({
      ...{ status: row.status, impact: row.impact, started_at: isoOf(row.startedAt) },
      resolved_at: row.resolvedAt === null ? '' : isoOf(row.resolvedAt),
      minutes: row.resolvedAt === null ? '' : String(Math.round((row.resolvedAt - row.startedAt) / 60_000)),
      updates: String(await reader().$count(updates, eq(updates.incidentId, row.id))),
    });
  }
  expect(data.map((line) => line['name'])).toContain(`'${FORMULA}`);
  expect(data.filter((line) => line['components'] !== '').length).toBeGreaterThan(10);
});

test('each postmortem is a file with its facts and all its words, and what readers do not see lies apart', async () => {
  const all = await reader().select().from(postmortems).where(isNotNull(postmortems.published));
  const [changed] = all;
  const draft = { ...changed!.draft, summary: 'A word that nobody has read yet.' };
  await keepBooks((tx) =>
    tx.update(postmortems).set({ draft }).where(eq(postmortems.incidentId, changed!.incidentId)),
  );
  const internal = [
    ...(await reader().select().from(actionItems).where(eq(actionItems.isPublic, false))),
    ...(await reader().select().from(timelineEntries).where(eq(timelineEntries.isPublic, false))),
  ];
  const apart = new Set([changed!.incidentId, ...internal.map(({ incidentId }) => incidentId)]);
  expect(await exportPostmortems(at('words'))).toEqual({ published: all.length, drafts: apart.size });
  for (const { incidentId, published } of all) {
    const name = readdirSync(at('words')).find((one) => one.endsWith(`-${incidentId}.md`));
    const text = readFileSync(join(at('words'), name!), 'utf8');
    expect(text).toMatch(/^---\ntitle: ".+"\nincident: "\w+"\nstate: "published"\n/);
    for (const words of Object.values(published!)) expect(text).toContain(words.trim());
    expect(text).not.toContain(draft.summary);
  }
  const hidden = readdirSync(join(at('words'), 'drafts')).find((one) => one.includes(changed!.incidentId))!;
  expect(readFileSync(join(at('words'), 'drafts', hidden), 'utf8')).toContain(draft.summary);
  expect(await refusalOf(exportPostmortems(at('words')))).toMatchObject({ code: 'conflict' });
});

test('a file of another kind is not written over, one of the same kind is, and none is left half written', async () => {
  writeFileSync(at('mine.txt'), 'my own words');
  const write = (draft: string) => writeFileSync(draft, CSV_START);
  const over = putWhole(at('mine.txt'), CSV_START, async (draft) => write(draft));
  expect(await refusalOf(over)).toMatchObject({ code: 'conflict' });
  expect(readFileSync(at('mine.txt'), 'utf8')).toBe('my own words');
  for (let n = 0; n < 2; n += 1) await putWhole(at('list.csv'), CSV_START, async (draft) => write(draft));
  const failing = putWhole(at('list.csv'), CSV_START, () => Promise.reject(new Error('disk full')));
  await expect(failing).rejects.toThrow('disk full');
  expect(readFileSync(at('list.csv'), 'utf8')).toBe(CSV_START);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
