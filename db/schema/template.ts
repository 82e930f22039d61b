import type { Kit } from '#db/kit/sqlite.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { TEMPLATE_STATUSES } from '#lib/domain/template.ts';
import { among } from './among.ts';
import type { defineComponents } from './component.ts';

/**
 * Words that were written in quiet for an hour that is not. Picked, they fill the form of an incident or of an update;
 * what is published is a copy, so a template can change or go without changing what was said.
 * Written by the template verbs. Read by the staff screens and by programs.
 */
export const defineIncidentTemplates = (kit: Kit) =>
  kit.table(
    'incident_templates',
    {
      id: kit.text().primaryKey(),
      /** What staff pick it by. */
      name: kit.text().notNull(),
      /** The name of the incident that is opened with it; empty for words that only updates need. */
      title: kit.text().notNull(),
      /** Markdown, as typed. */
      body: kit.text().notNull(),
      /** An incident's or a maintenance's status; null leaves the form's own. */
      status: kit.oneOf(TEMPLATE_STATUSES),
      /** Whether subscribers are told, as the form begins. */
      notify: kit.boolean().notNull().default(true),
      /** What programs keep with it: groups of templates and posts on Twitter mean nothing here. */
      groupId: kit.text(),
      shouldTweet: kit.boolean().notNull().default(false),
      /** When something was published with it: the form offers what was used last before the others. */
      lastUsedAt: kit.instant(),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    () => [kit.check('incident_templates_status', `status is null or ${among('status', TEMPLATE_STATUSES)}`)],
  );

/** What a template says of components. Written with it; one that was removed from the page is passed over. */
export const defineTemplateComponents = (
  kit: Kit,
  templates: ReturnType<typeof defineIncidentTemplates>,
  components: ReturnType<typeof defineComponents>,
) =>
  kit.table(
    'template_components',
    {
      templateId: kit
        .text()
        .notNull()
        .references(() => templates.id, { onDelete: 'cascade' }),
      componentId: kit
        .text()
        .notNull()
        .references(() => components.id, { onDelete: 'cascade' }),
      /** Null where only the component was named, as programs do: the form's own first choice. */
      status: kit.oneOf(COMPONENT_STATUSES),
      /** The order in which they were named. */
      position: kit.integer().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.templateId, t.componentId] }),
      kit.check('template_components_status', `status is null or ${among('status', COMPONENT_STATUSES)}`),
    ],
  );
