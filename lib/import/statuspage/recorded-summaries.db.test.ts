import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasSharedData, sharedPath } from '#e2e/shared-data.ts';
import { setClock } from '#db/testing/clock.ts';
import { emptied } from '#db/testing/emptied.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { v2Answer } from '#lib/api/v2/answers.ts';
import { statuspageV2 } from '#lib/documents/statuspage-v2.ts';
import { V2_FILES } from '#lib/documents/v2-addresses.ts';
import { readStatuspage } from '#lib/published/read-statuspage.ts';
import { importStatuspage } from './import-statuspage.ts';

interface Summary {
  page: { updated_at?: string };
}

/** No number of JavaScript holds that of a post, so it is read as text that no text of a page is. */
const parsed = (json: string) =>
  JSON.parse(json.replace(/"tweet_id":\s*(\d+)/g, '"tweet_id":"the number $1"')) as Summary;

/** As text, because the order of keys counts; without when the page changed last, which is when it was imported here. */
function compared(summary: Summary): string {
  const { updated_at: _, ...page } = summary.page;
  return JSON.stringify({ ...summary, page });
}

const names = hasSharedData ? readdirSync(sharedPath('summaries')) : [];

describe.skipIf(!hasSharedData)(
  'a recorded summary, imported into an empty page, is answered as it was',
  () => {
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'summary-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    test.each(names)('%s', async (name) => {
      await emptied();
      const json = readFileSync(sharedPath(`summaries/${name}`), 'utf8');
      const recorded = parsed(json);
      setClock(parseInstant(recorded.page.updated_at!));
      await writeFile(join(folder, 'summary.json'), json);
      await importStatuspage({ kind: 'import', source: 'Statuspage' }, folder);
      const published = (await readStatuspage(V2_FILES['summary.json']))!;
      const text = statuspageV2('summary.json', published);
      expect(v2Answer('summary.json').safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
      expect(compared(parsed(text))).toBe(compared(recorded));
    });
  },
);
