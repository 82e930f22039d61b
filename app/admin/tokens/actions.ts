'use server';
import { refresh } from 'next/cache';
import { formAction } from '#lib/forms/form.ts';
import { createToken } from '#lib/verbs/create-token.ts';
import { revokeToken } from '#lib/verbs/revoke-token.ts';

export const create = formAction(createToken, {
  fields: { scopes: 'list', days: 'integer' },
  shape: ({ days = null, ...input }) => ({ ...input, days }),
  then: ({ token }) => {
    refresh();
    return { message: 'The token is made.', result: token };
  },
});

export const revoke = formAction(revokeToken, { then: () => '/admin/tokens' });
