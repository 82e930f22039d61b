import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { edith, setUpPage } from '#db/testing/world.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { candor } from './testing/candor.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-postmortems-'));
beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ELSEWHERE = 'zyxwvutsrqpo';

/** As another page of ours wrote it. @returns where it lies */
function fileOf(incident: string, name: string): string {
  const file = join(folder, name);
  const front = [
    ...['marks: candor', 'title: A cable was cut', `incident: ${incident}`, 'impact: major'],
    ...['started_at: "2025-03-10T09:00:00Z"', 'resolved_at: "2025-03-10T09:55:00Z"'],
  ];
  writeFileSync(file, `---\n${front.join('\n')}\n---\n\n## Root cause\n\nAn excavator.\n`);
  return file;
}

const rootCause = async (incidentId: string) =>
  (await postmortemOrThrow(reader(), incidentId)).draft.rootCause;

it('files go into the drafts of their incidents, one that cannot be taken is named, and the others go on', async () => {
  const told = { name: 'Names', body: 'They fail.', notify: false, status: 'resolved', components: [] };
  const { incidentId } = await openIncident(edith, told);
  const [unknown, known] = [fileOf(ELSEWHERE, 'unknown.md'), fileOf(incidentId, 'known.md')];
  const { code, out, err } = await candor(['import-postmortems', unknown, join(folder, 'none.md'), known]);
  expect(code).toBe(2);
  expect(err).toMatch(/^unknown\.md: .*--incident.*--new-incidents\.\nnone\.md: ENOENT/);
  expect(out).toContain(`known.md: in the draft of ${incidentId}`);
  expect(await rootCause(incidentId)).toBe('An excavator.');
});

it('incidents that are not here are made where that is asked for, and once', async () => {
  const file = fileOf(ELSEWHERE, 'elsewhere.md');
  for (let n = 0; n < 2; n += 1) {
    const { code, out } = await candor(['import-postmortems', '--new-incidents', file]);
    expect([code, out]).toEqual([0, expect.stringContaining(`in the draft of ${ELSEWHERE}`)]);
  }
  expect(await rootCause(ELSEWHERE)).toBe('An excavator.');
  const shown = await candor(['incident', 'show', ELSEWHERE, '--json']);
  expect(JSON.parse(shown.out)).toMatchObject({
    ...{ name: 'A cable was cut', impact: 'major', status: 'resolved' },
    ...{ started_at: '2025-03-10T09:00:00Z', resolved_at: '2025-03-10T09:55:00Z' },
  });
});
