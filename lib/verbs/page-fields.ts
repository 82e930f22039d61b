import { z } from 'zod';
import { isZone } from '#lib/domain/time.ts';
import { line } from './fields.ts';

const WEB_ADDRESS = 'Enter a web address that begins with https:// or http://.';

/** An address of the web, without a slash at the end. */
export const webAddress = z
  .string({ error: WEB_ADDRESS })
  .trim()
  .max(2_000, 'This address is too long.')
  .pipe(z.url({ protocol: /^https?$/, error: WEB_ADDRESS }))
  .transform((url) => url.replace(/\/+$/, ''));

export const pageName = line('Name the page, for example by your company or product.');

export const timeZone = z
  .string({ error: 'Choose a time zone.' })
  .refine(isZone, 'Choose a time zone of the list, like Europe/Berlin.');
