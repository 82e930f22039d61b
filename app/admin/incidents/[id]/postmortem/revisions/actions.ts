'use server';

import { formAction } from '#lib/forms/form.ts';
import { restoreRevision } from '#lib/verbs/restore-revision.ts';

export const restore = formAction(restoreRevision, {
  fields: { version: 'integer', number: 'integer' },
  then: (_, input) =>
    `/admin/incidents/${String(input.incidentId)}/postmortem/revisions?restored=${String(input.number)}`,
});
