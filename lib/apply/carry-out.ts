import { componentOrThrow, groupOrThrow } from '#db/queries/component.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { templateOrThrow } from '#db/queries/template.ts';
import type { Tx } from '#db/write.ts';
import { notFound, Refusal } from '#lib/errors.ts';
import { addComponent } from '#lib/verbs/add-component.ts';
import { addGroup } from '#lib/verbs/add-group.ts';
import { changeComponent } from '#lib/verbs/change-component.ts';
import { changeGroup } from '#lib/verbs/change-group.ts';
import { changePageSettings } from '#lib/verbs/change-page-settings.ts';
import { createTemplate } from '#lib/verbs/create-template.ts';
import { deleteTemplate } from '#lib/verbs/delete-template.ts';
import { orderComponents } from '#lib/verbs/order-components.ts';
import { removeComponent } from '#lib/verbs/remove-component.ts';
import { removeGroup } from '#lib/verbs/remove-group.ts';
import { updateTemplate } from '#lib/verbs/update-template.ts';
import type { FoundComponent, FoundGroup } from './found.ts';
import type { Plan } from './plan.ts';
import type { Wanted } from './wanted.ts';

/** Ids by refs: what stands is known by its id already. */
type Ids = Map<string, string>;

/** Does what a plan says, by the verbs that people use, in one transaction: all of it or nothing. */
export async function carryOut(tx: Tx, { found, layout, named }: Plan, wanted: Wanted): Promise<void> {
  const ids: Ids = new Map();
  const idOf = (ref: string) => ids.get(ref) ?? ref;
  if (wanted.page) await changePage(tx, wanted.page);
  for (const group of found.groups) await putGroup(tx, group, ids);
  for (const component of found.components) await putComponent(tx, component, ids);
  for (const { id } of found.removed.components) await removeComponent.within(tx, { componentId: id });
  for (const { id } of found.removed.groups) await removeGroup.within(tx, { groupId: id });
  if (found.top) {
    const groups = layout.top.map((ref) => {
      const within = layout.within.get(ref);
      return within
        ? { id: idOf(ref), componentIds: within.map(idOf) }
        : { id: null, componentIds: [idOf(ref)] };
    });
    await orderComponents.within(tx, { groups });
  }
  for (const [index, { path, wanted: one, standing }] of found.templates.entries()) {
    const facts = {
      ...{ name: one.name, title: one.title, body: one.body, status: one.update_status },
      notify: one.should_send_notifications,
      components: named[index]?.map(({ ref, status }) => ({ componentId: idOf(ref), status })),
    };
    await at(path, async () => {
      if (!standing) return createTemplate.within(tx, facts);
      const { version } = await templateOrThrow(tx, standing.id);
      return updateTemplate.within(tx, { templateId: standing.id, version, ...facts });
    });
  }
  for (const { id } of found.removed.templates) await deleteTemplate.within(tx, { templateId: id });
}

async function changePage(tx: Tx, wanted: NonNullable<Wanted['page']>): Promise<void> {
  const page = await pageFacts(tx);
  if (!page) throw notFound('page');
  await at('page', () =>
    changePageSettings.within(tx, {
      ...{ version: page.version, name: wanted.name, about: wanted.page_description, siteUrl: wanted.url },
      ...{ timeZone: wanted.time_zone, mailFooter: wanted.notifications_email_footer },
    }),
  );
}

async function putGroup(tx: Tx, { path, wanted, standing }: FoundGroup, ids: Ids): Promise<void> {
  const facts = { name: wanted.group, description: wanted.description };
  await at(path, async () => {
    if (!standing) return ids.set(path, (await addGroup.within(tx, facts)).groupId);
    const { version } = await groupOrThrow(tx, standing.id);
    return changeGroup.within(tx, { groupId: standing.id, version, ...facts });
  });
}

async function putComponent(tx: Tx, one: FoundComponent, ids: Ids): Promise<void> {
  const { path, wanted, standing, group } = one;
  const facts = {
    ...{ name: wanted.name, description: wanted.description, showUptime: wanted.showcase },
    ...{ onlyShowIfDegraded: wanted.only_show_if_degraded, startDate: wanted.start_date },
    groupId: group ? (group.standing?.id ?? ids.get(group.path)!) : null,
  };
  await at(path, async () => {
    if (!standing) return ids.set(path, (await addComponent.within(tx, facts)).componentId);
    const { version } = await componentOrThrow(tx, standing.id);
    return changeComponent.within(tx, { componentId: standing.id, version, ...facts });
  });
}

/** As the file calls what verbs call otherwise. */
const KEYS: Readonly<Record<string, string>> = {
  ...{ startDate: 'start_date', showUptime: 'showcase', onlyShowIfDegraded: 'only_show_if_degraded' },
  ...{ about: 'page_description', siteUrl: 'url', timeZone: 'time_zone' },
  ...{
    mailFooter: 'notifications_email_footer',
    status: 'update_status',
    notify: 'should_send_notifications',
  },
};

/** A refusal is said of where in the file its cause stands. */
async function at(path: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'invalid') throw error;
    const fields = Object.entries(error.details.fields ?? {}).map(([field, message]) => {
      const [first = '', ...rest] = field.split('.');
      return [[path, KEYS[first] ?? first, ...rest].join('.'), message] as const;
    });
    const said = fields.length > 0 ? fields : [[path, error.message] as const];
    throw new Refusal('invalid', 'The page cannot be made so.', { fields: Object.fromEntries(said) });
  }
}
