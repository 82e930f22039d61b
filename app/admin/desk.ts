import { notFound } from 'next/navigation';
import { pageOf } from '#app/admin/read.ts';
import { staff } from '#lib/auth/actor.ts';
import { now } from '#lib/clock.ts';
import { type Act, mayAct } from '#lib/domain/permission.ts';
import { componentsToPick } from '#lib/reads/components.ts';

/** What every screen of the desk starts with: who is here, what they may do, which clock the page goes by. */
export async function desk(act?: Act) {
  const actor = await staff(act);
  const page = await pageOf();
  return {
    may: (other: Act) => mayAct(actor, other),
    zone: page?.timeZone ?? 'UTC',
    now: now(),
    /** Whether this page wants its staff reminded of what makes a good update. */
    checklist: page?.showsChecklist ?? true,
    me: actor.id,
  };
}

/** A read of one thing: what is not there is a page that says so. */
export async function found<T>(read: Promise<T | undefined>): Promise<T> {
  return (await read) ?? notFound();
}

/** The components to choose from, with no more of each than a form shows. */
export async function pickGroups() {
  return (await componentsToPick()).map(({ name, components }) => ({
    name,
    components: components.map((component) => ({ id: component.id, name: component.name })),
  }));
}
