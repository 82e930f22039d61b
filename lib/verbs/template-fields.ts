import { z } from 'zod';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { TEMPLATE_STATUSES } from '#lib/domain/template.ts';
import { componentsOnce, flag, id, line, lineIfAny, lineOrNull, oneOf, text } from './fields.ts';

/** What a template is made of, as those who make and change one write it. */
export const TEMPLATE_FIELDS = {
  name: line('Give the template a name to pick it by.'),
  /** The name of the incident. Words for updates alone have none. */
  title: lineIfAny,
  body: text('Write the words that it fills in.'),
  /** Null leaves the form's own. */
  status: oneOf(TEMPLATE_STATUSES).nullable(),
  components: componentsOnce(z.object({ componentId: id, status: oneOf(COMPONENT_STATUSES).nullable() })),
  notify: flag,
  /** Two that only programs read and write. */
  groupId: lineOrNull,
  shouldTweet: flag,
};
