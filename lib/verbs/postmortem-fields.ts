import { z } from 'zod';
import { ACTION_ITEMS_MAX, NAMES_MAX, SECTION_MAX } from '#lib/domain/limits.ts';
import { ACTION_ITEM_KINDS, ACTION_ITEM_STATES, POSTMORTEM_SECTIONS } from '#lib/domain/postmortem.ts';
import { day, flag, id, line, lineOrNull, looseText, oneOf } from './fields.ts';
import { webAddress } from './page-fields.ts';

const section = looseText(SECTION_MAX).default('');

/** Markdown for each section; those that are left out have no words. */
export const sections = z.object(
  Object.fromEntries(POSTMORTEM_SECTIONS.map((name) => [name, section])) as Record<
    (typeof POSTMORTEM_SECTIONS)[number],
    typeof section
  >,
  { error: 'The sections are missing.' },
);

const names = z
  .array(line('Write a name, or take the row away.'), { error: 'The names are missing.' })
  .max(NAMES_MAX, `These are too many: ${NAMES_MAX} is the most.`)
  .transform((given) => [...new Set(given)])
  .default([]);

export const details = z.object(
  {
    rootCauseUnknown: flag.default(false),
    authors: names,
    reviewers: names,
    showProgress: flag.default(false),
  },
  { error: 'The details are missing.' },
);

const actionItem = z.object({
  /** Left out for a new one. */
  id: id.optional(),
  title: line('Say what will be done.'),
  owner: lineOrNull.default(null),
  dueDay: day.nullable().default(null),
  kind: oneOf(ACTION_ITEM_KINDS).nullable().default(null),
  state: oneOf(ACTION_ITEM_STATES).default('open'),
  droppedReason: lineOrNull.default(null),
  trackerUrl: webAddress.nullable().default(null),
  isPublic: flag.default(true),
});

/** All of them in order: one that is not here any more is taken away. */
export const actionItems = z
  .array(actionItem, { error: 'The action items are missing.' })
  .max(ACTION_ITEMS_MAX, `These are too many: ${ACTION_ITEMS_MAX} is the most.`)
  .default([]);
