import { isZone } from '#lib/domain/time.ts';
import { DEFAULT_UPTIME_WEIGHTS } from '#lib/domain/uptime.ts';
import { now } from '#lib/clock.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { Refusal } from '#lib/errors.ts';
import { reader } from '#db/open.ts';
import { page } from '#db/schema/index.ts';
import { type Tx, write } from '#db/write.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { bringIn } from './bring-in.ts';
import { bringInSubscribers } from './bring-in-subscribers.ts';
import type { History, HistoryPage } from './history.ts';
import { type Plan, planHistory } from './plan/plan-history.ts';
import { toldOnce } from './plan/told-once.ts';
import { type Counts, noCounts, NOUNS } from './report.ts';
import { settled } from './settled.ts';
import { SourceFault } from './source-fault.ts';

export interface Imported {
  readonly counts: Counts;
  readonly remarks: readonly string[];
}

export type Told = (line: string) => void;

/**
 * Takes over what a source tells. All or nothing, in one transaction, with one event; nobody is told. A second time it
 * changes nothing.
 * @param read reads the whole source before anything is written.
 * @throws SourceFault when the source is not what it says.
 */
export async function importHistory(
  actor: Actor,
  read: () => History | Promise<History>,
  told: Told = () => undefined,
): Promise<Imported> {
  if (!mayAct(actor, 'history.import')) throw new Refusal('forbidden', 'Your role does not allow this.');
  const source = toldOnce(await read());
  const [own] = await reader().select({ zone: page.timeZone }).from(page);
  const zone = own?.zone ?? source.page?.timeZone ?? 'Etc/UTC';
  if (!isZone(zone)) throw new SourceFault(`The page's time zone ${zone} is not known here.`);
  told('Comparing');
  const plan = planHistory(source, zone, now());
  const counts = countsOf(source, plan);

  const pageAdded = await write(actor, async (tx) => {
    const rows = await settled(tx, plan);
    await bringIn(tx, rows, counts, (done, of) => told(`Writing row ${done} of ${of}`));
    await bringInSubscribers(tx, source.subscribers ?? [], counts, source.remarks);
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
  return { counts, remarks: [...about, ...source.remarks.lines()] };
}

function countsOf({ refused = {} }: History, plan: Plan): Counts {
  const counts = noCounts();
  for (const noun of NOUNS) counts[noun].refused = refused[noun] ?? 0;
  counts.incidents.refused += plan.refused.incidents;
  counts.maintenances.refused += plan.refused.maintenances;
  return counts;
}

async function addPage(tx: Tx, source: HistoryPage): Promise<void> {
  await tx.insert(page).values({
    ...source,
    url: source.url.replace(/\/+$/, ''),
    uptimeWeights: DEFAULT_UPTIME_WEIGHTS,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
}

/** As the log says it: "imported …". */
function sourceName(source: HistoryPage | null): string {
  return source ? `the history of ${source.name}` : 'a history';
}

function summary(counts: Counts) {
  return Object.fromEntries(Object.entries(counts).map(([noun, { added }]) => [noun, added]));
}
