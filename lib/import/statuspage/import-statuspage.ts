import { isZone } from '#lib/domain/time.ts';
import { DEFAULT_UPTIME_WEIGHTS } from '#lib/domain/uptime.ts';
import { now } from '#lib/clock.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { Refusal } from '#lib/errors.ts';
import { reader } from '#db/open.ts';
import { components, page } from '#db/schema/index.ts';
import { type Tx, write } from '#db/write.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { bringIn } from '#lib/import/bring-in.ts';
import { type Counts, noCounts } from '#lib/import/report.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { historyOf } from './history.ts';
import { type Plan, planHistory } from './plan.ts';
import { readFolder } from './read-folder.ts';
import type { SourcePage } from './source.ts';

export interface Imported {
  readonly counts: Counts;
  readonly remarks: readonly string[];
}

/**
 * Takes over what a Statuspage published, from a folder of its JSON files. All or nothing, in one transaction, with
 * one event; nobody is told. A second time it changes nothing.
 * @throws SourceFault when a file is not what it says.
 */
export async function importStatuspage(
  actor: Actor,
  folder: string,
  told: (line: string) => void = () => undefined,
): Promise<Imported> {
  if (!mayAct(actor, 'history.import')) throw new Refusal('forbidden', 'Your role does not allow this.');
  const source = historyOf(readFolder(folder, told));
  const [own] = await reader().select({ zone: page.timeZone }).from(page);
  const zone = own?.zone ?? source.page?.time_zone ?? 'Etc/UTC';
  if (!isZone(zone)) throw new SourceFault(`The page's time zone ${zone} is not known here.`);
  told('Comparing');
  const plan = planHistory(source, zone, now());
  const counts = noCounts();
  counts.incidents.refused = plan.refused.incidents;
  counts.maintenances.refused = plan.refused.maintenances;

  const pageAdded = await write(actor, async (tx) => {
    const rows = await settled(tx, plan);
    await bringIn(tx, rows, counts, (done, of) => told(`Writing row ${done} of ${of}`));
    const makesPage = source.page !== null && (await tx.$count(page)) === 0;
    if (makesPage) await addPage(tx, source.page);
    const differs = Object.values(counts).some((count) => count.added + count.changed > 0);
    if (differs || makesPage)
      await tx.record({
        type: 'history.imported',
        subjectId: null,
        data: { source: sourceName(source.page), ...summary(counts) },
      });
    return makesPage;
  });
  const about = own
    ? ['The page keeps its own name, address and settings']
    : pageAdded
      ? [`The page is called ${source.page!.name}, with the address and time zone that it had`]
      : [];
  return { counts, remarks: [...about, ...plan.remarks] };
}

/** Components that the files only mention change nothing that is known of them here. */
async function settled(tx: Tx, { rows, mentioned }: Plan): Promise<Plan['rows']> {
  if (mentioned.size === 0) return rows;
  const here = new Set((await tx.select({ id: components.id }).from(components)).map((row) => row.id));
  return {
    ...rows,
    components: rows.components.filter((one) => !mentioned.has(one.id) || !here.has(one.id)),
  };
}

async function addPage(tx: Tx, source: SourcePage): Promise<void> {
  await tx.insert(page).values({
    id: source.id,
    name: source.name,
    url: source.url.replace(/\/+$/, ''),
    timeZone: source.time_zone,
    uptimeWeights: DEFAULT_UPTIME_WEIGHTS,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
}

/** As the log says it: "imported …". */
function sourceName(source: SourcePage | null): string {
  return source ? `the history of ${source.name}` : 'a history';
}

function summary(counts: Counts) {
  return Object.fromEntries(Object.entries(counts).map(([noun, { added }]) => [noun, added]));
}
