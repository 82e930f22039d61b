import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { componentNamed, lastEvent, setUpPage } from '#db/testing/world.ts';
import { serveApi } from '#lib/api/testing/serve.ts';
import { createToken } from '#lib/verbs/create-token.ts';
import { pageText } from './describe.ts';
import { readPageFile } from './page-file.ts';
import { candor } from './testing/candor.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-apply-'));
const file = join(folder, 'page.yaml');
let api: Awaited<ReturnType<typeof serveApi>>;
/** What leads the command to the page that runs. */
let far: Record<string, string>;

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  await componentNamed('API');
  api = await serveApi();
  const operator = { kind: 'import', source: 'the command line' } as const;
  const { token } = await createToken(operator, { name: 'Pipeline', scopes: ['admin'], days: 2 });
  far = { CANDOR_URL: api.url, CANDOR_TOKEN: token };
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

const FILE = `page:
  time_zone: Etc/UTC
components:
  - group: Shop
    components:
      - name: API
        description: What the tills ask
      - name: Tills
templates:
  - name: Slow
    title: The tills are slow
    body: |
      We look into it.

      - again at noon
    components:
      - Tills: major_outage
`;

it('a page is planned, made as the file says, and then there is nothing to change, there and here', async () => {
  writeFileSync(file, FILE);
  const before = (await lastEvent()).id;
  const planned = await candor(['apply', file, '--plan'], { env: far });
  expect([planned.code, planned.err]).toEqual([7, '']);
  expect(planned.out.split('\n')).toEqual([
    ...['~ page Novu', '    time_zone: Europe/Berlin → Etc/UTC', '+ group Shop'],
    ...['> component Shop - API (stood by itself)', '~ component Shop - API'],
    ...['    description: none → What the tills ask', '+ component Shop - Tills', '+ template Slow'],
    ...['    title: The tills are slow', '    body: We look into it. - again at noon'],
    ...['    components: Tills: major_outage', '', '3 to add, 2 to change, 1 to move.', ''],
  ]);
  expect((await lastEvent()).id).toBe(before);

  const made = await candor(['apply', '-', '--json'], { env: far, input: FILE });
  expect([made.code, made.err]).toEqual([0, '']);
  expect(JSON.parse(made.out)).toMatchObject({ applied: true, changes: { length: 6 } });
  expect(await lastEvent()).toMatchObject({ actorKind: 'token', actorName: 'Pipeline' });

  const [there, here] = [
    await candor(['apply', file, '--plan'], { env: far }),
    await candor(['apply', file]),
  ];
  const nothing = { code: 0, out: 'Nothing to change.\n', err: '' };
  expect([there, here]).toEqual([nothing, nothing]);

  const described = await candor(['describe']);
  expect([described.code, described.err]).toEqual([0, '']);
  expect(described.out).toContain('    body: |-\n      We look into it.\n\n      - again at noon\n');
  const again = await candor(['apply', '-', '--plan'], { input: described.out });
  expect(again).toEqual(nothing);
}, 180_000);

it('what is wrong is named by its line, be it found here or by the page, and nothing is done', async () => {
  const before = (await lastEvent()).id;
  const bad = join(folder, 'bad.yaml');
  writeFileSync(bad, 'components:\n  - name: New\n  - name: Late\n    start_date: 2099-01-01\n');
  const [late, slip] = [
    await candor(['apply', bad], { env: far }),
    await candor(['apply', '-'], { env: far, input: 'components:\n  - nmae: New\n' }),
  ];
  expect([late.code, late.out]).toEqual([1, '']);
  expect(late.err).toContain(`  ${bad}:4:17: Measuring can begin today or earlier.\n`);
  expect([slip.code, slip.out]).toEqual([1, '']);
  expect(slip.err).toContain('  standard input:2:5: There is no key "nmae" here.\n');
  expect((await lastEvent()).id).toBe(before);
}, 180_000);

it('what a terminal would obey is escaped in a file, and read back as it was', () => {
  const page = { page: { name: 'N', page_description: '\u202eturned\u202c "quoted" \u00e9 👩‍🚒' } };
  const text = pageText(page);
  expect(text).not.toMatch(/[\u202a-\u202e]/);
  expect(readPageFile('page.yaml', text).wanted).toMatchObject(page);
});
