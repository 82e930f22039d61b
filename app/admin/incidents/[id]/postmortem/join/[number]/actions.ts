'use server';

import { formAction } from '#lib/forms/form.ts';
import { settleCollision } from '#lib/verbs/settle-collision.ts';

export const settle = formAction(settleCollision, {
  fields: { version: 'integer', number: 'integer', choices: 'list' },
  then({ outcome, sent }, input) {
    const path = `/admin/incidents/${String(input.incidentId)}/postmortem`;
    return outcome === 'collided' && sent ? `${path}/join/${sent}` : `${path}?settled=1`;
  },
});
