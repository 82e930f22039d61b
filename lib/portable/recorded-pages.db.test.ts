import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engine } from '#db/open.ts';
import { emptied } from '#db/testing/emptied.ts';
import { hasSharedData, sharedPath } from '#e2e/shared-data.ts';
import { env } from '#lib/env.ts';
import { importStatuspage } from '#lib/import/statuspage/import-statuspage.ts';
import { dumpTo } from './dump.ts';
import { restore } from './restore.ts';
import { candor } from './testing/candor.ts';
import { butForTheRestore, documentAt } from './testing/documents.ts';

const IMPORT = { kind: 'import', source: 'Statuspage' } as const;
const folder = mkdtempSync(join(tmpdir(), 'candor-recorded-'));
const at = (name: string) => join(folder, name);

beforeAll(() => void (env.dataDir = at('data')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All but the page and the log is as it was, to the letter. */
const sumsOf = (name: string) => ({ ...documentAt(at(name)).check, page: null, events: null });

describe.skipIf(!hasSharedData).each(['github', 'digitalocean', 'trello'])(
  'the recorded page of %s',
  (name) => {
    test('is the same page after import, document, restore, and is not changed by one more import', async () => {
      await emptied();
      await importStatuspage(IMPORT, sharedPath(`pages/${name}`));
      await dumpTo(at('first.json'));
      await restore(IMPORT, at('first.json'), { replace: true });
      await dumpTo(at('second.json'));
      expect(sumsOf('second.json')).toEqual(sumsOf('first.json'));
      expect(butForTheRestore(at('second.json'), 1).tables.page).toEqual(
        butForTheRestore(at('first.json'), 0).tables.page,
      );
      const { counts } = await importStatuspage(IMPORT, sharedPath(`pages/${name}`));
      for (const count of Object.values(counts))
        expect(count).toMatchObject({ added: 0, changed: 0, kept: 0 });
      if (engine().name === 'sqlite') return;
      const there = { DATABASE_URL: `file:${at(`${name}.db`)}`, DATA_DIR: at('there') };
      expect(await candor(['restore', at('second.json')], there)).toMatchObject({ status: 0 });
      expect(await candor(['dump', at('there.json')], there)).toMatchObject({ status: 0 });
      expect(sumsOf('there.json')).toEqual(sumsOf('first.json'));
    });
  },
);
