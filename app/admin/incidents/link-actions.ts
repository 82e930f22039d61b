'use server';

import { formAction } from '#lib/forms/form.ts';
import { linkIncidents } from '#lib/verbs/link-incidents.ts';
import { mergeIncidents } from '#lib/verbs/merge-incidents.ts';
import { splitIncident } from '#lib/verbs/split-incident.ts';
import { unlinkIncidents } from '#lib/verbs/unlink-incidents.ts';

type Typed = Record<string, unknown>;

const back = (_: unknown, input: Typed) => `/admin/incidents/${String(input.incidentId)}`;

export const link = formAction(linkIncidents, { then: back });

export const unlink = formAction(unlinkIncidents, { then: back });

export const merge = formAction(mergeIncidents, {
  fields: { notify: 'boolean', body: 'optional', intoBody: 'optional' },
  then: ({ intoId }) => `/admin/incidents/${intoId}`,
});

export const split = formAction(splitIncident, {
  fields: { notify: 'boolean', componentIds: 'list', restBody: 'optional' },
  then: ({ incidentId }) => `/admin/incidents/${incidentId}`,
});
