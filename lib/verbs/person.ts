import { z } from 'zod';
import { ROLES } from '#lib/domain/role.ts';
import { line, oneOf } from './fields.ts';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

export const personName = line('Enter your name.');

export const email = z
  .string({ error: 'Enter an e-mail address.' })
  .trim()
  .toLowerCase()
  .max(254, 'This is too long for an e-mail address.')
  .pipe(z.email('Enter an e-mail address like name@example.com.'));

/** A new password. Length is the only rule: others make people choose worse ones. */
export const newPassword = z
  .string({ error: 'Choose a password.' })
  .min(PASSWORD_MIN, `Choose at least ${PASSWORD_MIN} characters. A few words in a row are easy to remember.`)
  .max(PASSWORD_MAX, `Choose at most ${PASSWORD_MAX} characters.`);

export const role = oneOf(ROLES);
