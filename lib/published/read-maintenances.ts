import { allComponents, allGroups } from '#db/queries/facts-components.ts';
import { maintenanceFacts, notOverSince } from '#db/queries/facts-maintenances.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { publishedMaintenance } from './maintenance.ts';
import { namesOf } from './named.ts';

const LOOKING_BACK = 180 * 24 * HOUR;

/** Maintenance that runs, that comes, and that ended in the last half year; what is older stands in the history. */
export async function readMaintenances() {
  const at = now();
  const { facts } = await snapshot(async (db) => ({
    maintenances: await maintenanceFacts(db, notOverSince(plus(at, -LOOKING_BACK))),
    names: namesOf(await allComponents(db), await allGroups(db)),
  }));
  const all = facts.maintenances.map((one) => publishedMaintenance(one, facts.names, at));
  return {
    now: at,
    running: all.filter((one) => one.phase === 'running'),
    coming: all.filter((one) => one.phase === 'coming').sort((a, b) => a.scheduledFor - b.scheduledFor),
    over: all.filter((one) => one.phase === 'over'),
  };
}
