import { z } from 'zod';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { COMPONENTS_MAX, DESCRIPTION_MAX, TEMPLATES_MAX } from '#lib/domain/limits.ts';
import { TEMPLATE_STATUSES } from '#lib/domain/template.ts';
import { PAGE_TEXT_MAX } from '#lib/domain/limits.ts';
import { day, flag, id, line, lineIfAny, looseText, oneOf, text, textOrNull } from '#lib/verbs/fields.ts';
import { pageName, timeZone, webAddress } from '#lib/verbs/page-fields.ts';

// Keys are those of the API. Unlike there, one that is not known is a fault: it is a slip that nobody would notice.

const WantedPage = z.strictObject({
  name: pageName.optional(),
  page_description: looseText(PAGE_TEXT_MAX).optional(),
  /** The operator's own site. */
  url: webAddress.nullable().optional(),
  time_zone: timeZone.optional(),
  notifications_email_footer: looseText(PAGE_TEXT_MAX).optional(),
});

const OF_COMPONENTS = {
  showcase: flag.optional(),
  only_show_if_degraded: flag.optional(),
  /** Null: from the day it was made. */
  start_date: day.nullable().optional(),
};

const WantedComponent = z.strictObject({
  id: id.optional(),
  name: line('Give the component a name.'),
  description: textOrNull(DESCRIPTION_MAX).optional(),
  ...OF_COMPONENTS,
});

const listOf = <T extends z.ZodType>(one: T, of: string, most: number) =>
  z.array(one, { error: `This is a list of ${of}.` }).max(most, `There are at most ${most}.`);

/** A component by its `name`, or a group by `group`, with what is in it. */
const WantedEntry = z
  .strictObject({
    ...WantedComponent.shape,
    name: WantedComponent.shape.name.optional(),
    group: line('Give the group a name.').optional(),
    /** Of a group. Left out, what is in it is left alone. */
    components: listOf(WantedComponent, 'components', COMPONENTS_MAX).optional(),
  })
  .superRefine((entry, context) => {
    const isGroup = entry.group !== undefined;
    const fault = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', path, message });
    if (isGroup === (entry.name !== undefined))
      fault('Give it a name: "name" of a component, or "group" of a group.');
    for (const key of isGroup ? Object.keys(OF_COMPONENTS) : ['components'])
      if (entry[key as keyof typeof entry] !== undefined)
        fault(`A ${isGroup ? 'group' : 'component'} has no "${key}".`, key);
  });

const NAMES = `Name a component, or write "name: status" with one of ${COMPONENT_STATUSES.join(', ')}.`;

/** A component by its name, by "Group - Component" or by its id: alone, or with what the template says of it. */
const NamedComponent = z.union(
  [
    line(NAMES),
    z
      .record(z.string(), oneOf(COMPONENT_STATUSES))
      .refine((given) => Object.keys(given).length === 1, 'Name one component, and its status.'),
  ],
  { error: NAMES },
);

const WantedTemplate = z.strictObject({
  id: id.optional(),
  name: line('Give the template a name to pick it by.'),
  title: lineIfAny.optional(),
  body: text('Write the words that it fills in.'),
  update_status: oneOf(TEMPLATE_STATUSES).nullable().optional(),
  should_send_notifications: flag.optional(),
  components: listOf(NamedComponent, 'components', COMPONENTS_MAX).optional(),
});

export const PRUNABLE = ['components', 'groups', 'templates'] as const;
export type Prunable = (typeof PRUNABLE)[number];

/** A page as code: what it names is to be so; what it does not name is left alone, unless it is pruned. */
export const Wanted = z
  .strictObject({
    page: WantedPage.optional(),
    /** The page from top to bottom. */
    components: listOf(WantedEntry, 'components and groups', 2 * COMPONENTS_MAX).optional(),
    templates: listOf(WantedTemplate, 'templates', TEMPLATES_MAX).optional(),
    prune: z
      .union([z.boolean(), z.array(oneOf(PRUNABLE))], {
        error: `This is true, or a list of ${PRUNABLE.join(', ')}.`,
      })
      .optional(),
  })
  .superRefine((wanted, context) => {
    for (const kind of prunedBy(wanted)) {
      const list = kind === 'templates' ? 'templates' : 'components';
      // Without the list everything would go, which nobody means who leaves it out.
      if (wanted[list] === undefined && wanted.prune !== true)
        context.addIssue({
          ...{ code: 'custom', path: ['prune'] },
          message: `What is not in the list "${list}" would be removed, and there is no such list.`,
        });
    }
  });

export type Wanted = z.output<typeof Wanted>;
export type WantedEntry = z.output<typeof WantedEntry>;
export type WantedComponent = z.output<typeof WantedComponent>;
export type WantedTemplate = z.output<typeof WantedTemplate>;

/** What is pruned: with `true`, of what there is a list. */
export function prunedBy({
  prune,
  components,
  templates,
}: {
  readonly prune?: boolean | readonly Prunable[] | undefined;
  readonly components?: unknown;
  readonly templates?: unknown;
}): Prunable[] {
  if (Array.isArray(prune)) return [...(prune as readonly Prunable[])];
  if (prune !== true) return [];
  return PRUNABLE.filter((kind) => (kind === 'templates' ? templates : components) !== undefined);
}
