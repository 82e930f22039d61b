import { z } from 'zod';
import { t } from '#lib/i18n/t.ts';

const problem = t('subscribe.problem.push');

/** What a browser gives for encrypting to it, in base64url: a point of 65 bytes and a secret of 16. */
export const pushKeys = z.object(
  {
    p256dh: z.string().regex(/^B[\w-]{86}=?$/, problem),
    auth: z.string().regex(/^[\w-]{22}(==)?$/, problem),
  },
  { error: problem },
);
