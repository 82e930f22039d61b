import { z } from 'zod';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { TEMPLATE_STATUSES } from '#lib/domain/template.ts';
import { TEMPLATE_NAMES, type TemplateName, unknownNames } from '#lib/domain/template-names.ts';
import { componentsOnce, flag, id, line, lineIfAny, lineOrNull, oneOf, text } from './fields.ts';

/** A name that nothing is filled in for would be published as it stands, at an hour when nobody reads twice. */
function mustKnow(known: readonly TemplateName[]) {
  return (given: string, context: z.RefinementCtx) => {
    const [unknown] = unknownNames(given, known);
    if (unknown === undefined) return;
    const names = known.map((name) => `{{${name}}}`).join(', ');
    const message = `Nothing is filled in for {{${unknown.slice(0, 40)}}} here. There are ${names}.`;
    context.addIssue({ code: 'custom', message });
  };
}

/** What a template is made of, as those who make and change one write it. */
export const TEMPLATE_FIELDS = {
  name: line('Give the template a name to pick it by.'),
  /** The name of the incident. Words for updates alone have none. */
  title: lineIfAny.superRefine(mustKnow(['component', 'time'])),
  body: text('Write the words that it fills in.').superRefine(mustKnow(TEMPLATE_NAMES)),
  /** Null leaves the form's own. */
  status: oneOf(TEMPLATE_STATUSES).nullable(),
  components: componentsOnce(z.object({ componentId: id, status: oneOf(COMPONENT_STATUSES).nullable() })),
  notify: flag,
  /** Two that only programs read and write. */
  groupId: lineOrNull,
  shouldTweet: flag,
};
