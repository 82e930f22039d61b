import { type Tx, write } from '#db/write.ts';
import { snapshot } from '#db/snapshot.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { carryOut } from './carry-out.ts';
import type { Change } from './change.ts';
import { planOf } from './plan.ts';
import { pageState } from './state.ts';
import type { Wanted } from './wanted.ts';

/** What would change if the page were made as the file says. @throws Refusal `invalid` */
export async function planPage(wanted: Wanted): Promise<readonly Change[]> {
  const { facts } = await snapshot((db) => pageState(db));
  return planOf(facts, wanted).changes;
}

/**
 * Makes the page as the file says, by what stands there at that moment.
 * @returns what was changed; nothing a second time
 * @throws Refusal `invalid`, `forbidden`: then nothing was changed
 */
export function applyPage(actor: Actor, wanted: Wanted): Promise<readonly Change[]> {
  return write(actor, async (tx: Tx) => {
    const plan = planOf(await pageState(tx), wanted);
    if (plan.changes.length > 0) await carryOut(tx, plan, wanted);
    return plan.changes;
  });
}
