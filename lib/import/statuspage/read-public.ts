import type { History } from '#lib/import/history.ts';
import type { Service } from '#lib/import/service/service.ts';
import { historyOf } from './history.ts';
import { parsedFiles } from './parsed-files.ts';
import type { FileName } from './source.ts';

/** The components are in the summary. */
const ASKED = ['summary.json', 'incidents.json', 'scheduled-maintenances.json'] as const satisfies FileName[];

/** As many as a page publishes of each. */
const MOST = 50;

/** What a Statuspage publishes for everybody. */
export async function readPublic(service: Service): Promise<History> {
  const texts: [FileName, string][] = [];
  for (const name of ASKED) {
    service.told(`Reading ${name}`);
    const path = `/api/v2/${name}`;
    const text = await service.text(path);
    // Says what the address is not, where a file would say what is wrong in it.
    service.parsed(path, text.replace(/^\uFEFF/, ''));
    texts.push([name, text]);
  }
  const history = historyOf(parsedFiles(texts));
  for (const [what, list] of [
    ['incidents', history.incidents],
    ['maintenances', history.maintenances],
  ] as const)
    if (list.length >= MOST)
      history.remarks.add(
        `The page publishes its latest ${MOST} ${what}: older ones need a token`,
        'the whole',
      );
  return history;
}
