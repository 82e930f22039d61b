import { type Tx, write } from '#db/write.ts';
import { snapshot } from '#db/snapshot.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { type Act, mayAct } from '#lib/domain/permission.ts';
import { Refusal } from '#lib/errors.ts';
import { carryOut } from './carry-out.ts';
import type { Change } from './change.ts';
import { planOf } from './plan.ts';
import { pageState } from './state.ts';
import type { Wanted } from './wanted.ts';

const ACTS = {
  page: 'page.write',
  group: 'component.write',
  component: 'component.write',
  template: 'template.write',
} as const satisfies Record<Change['kind'], Act>;

/**
 * What would change if the page were made as the file says.
 * @throws Refusal `invalid`; `forbidden` to who may not do it: a plan tells how things are now
 */
export async function planPage(actor: Actor, wanted: Wanted): Promise<readonly Change[]> {
  const { facts } = await snapshot((db) => pageState(db));
  const { changes } = planOf(facts, wanted);
  for (const { act, kind } of changes)
    if (!mayAct(actor, act === 'order' ? 'component.write' : ACTS[kind]))
      throw new Refusal('forbidden', `Your role does not allow this: to ${act} the ${kind}.`);
  return changes;
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
