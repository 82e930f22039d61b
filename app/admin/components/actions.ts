'use server';

import { refresh } from 'next/cache';
import { currentActor } from '#lib/auth/actor.ts';
import { type OrderBlock, type Step, stepComponent, stepGroup } from '#lib/domain/order.ts';
import { Refusal } from '#lib/errors.ts';
import { formAction } from '#lib/forms/form.ts';
import type { FieldKinds } from '#lib/forms/kinds.ts';
import { componentsForStaff } from '#lib/reads/components.ts';
import { addComponent } from '#lib/verbs/add-component.ts';
import { addGroup } from '#lib/verbs/add-group.ts';
import { changeComponent } from '#lib/verbs/change-component.ts';
import { changeGroup } from '#lib/verbs/change-group.ts';
import { orderComponents } from '#lib/verbs/order-components.ts';
import { removeComponent } from '#lib/verbs/remove-component.ts';
import { removeGroup } from '#lib/verbs/remove-group.ts';
import { setComponentStatus } from '#lib/verbs/set-component-status.ts';

const LIST = '/admin/components';
const COMPONENT: FieldKinds = {
  version: 'integer',
  description: 'text or null',
  groupId: 'text or null',
  showUptime: 'boolean',
  onlyShowIfDegraded: 'boolean',
  startDate: 'text or null',
};
const GROUP: FieldKinds = { version: 'integer', description: 'text or null' };

export const add = formAction(addComponent, { fields: COMPONENT, then: () => LIST });
export const change = formAction(changeComponent, { fields: COMPONENT, then: () => LIST });
export const remove = formAction(removeComponent, { then: () => LIST });
export const addOneGroup = formAction(addGroup, { fields: GROUP, then: () => LIST });
export const changeOneGroup = formAction(changeGroup, { fields: GROUP, then: () => LIST });
export const removeOneGroup = formAction(removeGroup, { then: () => LIST });
export const setStatus = formAction(setComponentStatus, { then: () => LIST });

/** One step up or down, from where it stands now. */
export const step = formAction(
  async (actor, given) => {
    const { kind, id, step: by } = given as Record<string, string>;
    const { order } = await componentsForStaff();
    const towards: Step = by === '-1' ? -1 : 1;
    const groups =
      kind === 'group' ? stepGroup(order, id ?? '', towards) : stepComponent(order, id ?? '', towards);
    return orderComponents(actor, { groups });
  },
  { then: () => LIST },
);

/** The whole order, as it was dragged. @returns what went wrong, in words. */
export async function saveOrder(groups: readonly OrderBlock[]): Promise<string | null> {
  const actor = await currentActor();
  if (!actor) return 'You are signed out: sign in again, then move it once more.';
  try {
    await orderComponents(actor, { groups });
    // Without it the list would show its old order again as soon as the answer is there.
    refresh();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
