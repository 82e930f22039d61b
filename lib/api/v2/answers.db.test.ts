import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, expect, it } from 'vitest';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { setUpPage } from '#db/testing/world.ts';
import { plantExampleWorld } from '#db/seed/example/plant.ts';
import { openApi } from '#lib/api/openapi.ts';
import { OPERATIONS } from '#lib/api/operations.ts';
import { statuspageV2 } from '#lib/documents/statuspage-v2.ts';
import { V2_FILES, type V2File, v2Path } from '#lib/documents/v2-addresses.ts';
import { readStatuspage } from '#lib/published/read-statuspage.ts';
import { v2Answer } from './answers.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(openApi(OPERATIONS, 'https://status.example.com'), 'ours');
const files = Object.keys(V2_FILES) as V2File[];

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  await plantExampleWorld(MONDAY);
});

it.each(files)('%s is published as it is described, with every key and no other', async (file) => {
  const published: unknown = JSON.parse(statuspageV2(file, (await readStatuspage(V2_FILES[file]))!));
  expect(v2Answer(file).safeParse(published).error?.issues ?? []).toEqual([]);
  const place = v2Path(file).replaceAll('/', '~1');
  const validate = ajv.compile({
    $ref: `ours#/paths/${place}/get/responses/200/content/application~1json/schema`,
  });
  validate(published);
  expect(validate.errors ?? []).toEqual([]);
});

it('the example has something of each to be held to', async () => {
  const { incidents, maintenances } = (await readStatuspage({
    incidents: 'latest',
    maintenances: 'latest',
  }))!;
  expect(incidents.length).toBeGreaterThan(5);
  expect(maintenances.length).toBeGreaterThan(2);
});
