import { cookies } from 'next/headers';
import { FLASH, type Flash, readFlash } from '#lib/forms/flash.ts';

/** What was refused of the form on this page; null where nothing was. */
export async function flashHere(): Promise<Flash | null> {
  return readFlash((await cookies()).get(FLASH)?.value);
}
