import { z } from 'zod';

/** What goes back to a form of visitors that was refused: what is wrong, and what they typed. */
const Flash = z.object({
  message: z.string(),
  fields: z.record(z.string(), z.string()),
  typed: z.object({
    channel: z.string().optional(),
    address: z.string().optional(),
    contact: z.string().optional(),
    scope: z.string().optional(),
    componentIds: z.array(z.string()).optional(),
    groupIds: z.array(z.string()).optional(),
    incidentIds: z.array(z.string()).optional(),
    leastImpact: z.string().optional(),
    maintenance: z.boolean().optional(),
    detail: z.string().optional(),
    newestOnly: z.boolean().optional(),
  }),
});
export type Flash = z.infer<typeof Flash>;

export const FLASH = 'candor-form';
/** Browsers keep cookies of 4,096 bytes, name and attributes included. */
const LONGEST = 3_600;
const SECONDS = 600;

/** What fits into a cookie whatever is said: the longest words that there are here have little more than half of these characters. */
const MOST_CHARACTERS = 200;
const MOST_FIELDS = 3;

/**
 * A cookie that brings a form back as it was, to the browser that sent it and no other; it works without script. Lists that
 * would make it too long are left out, then all that was typed: what is wrong is said in any case.
 * @param path of the page that the form is on: no other shows it
 */
export function flashCookie(flash: Flash, secure: boolean, path: string): string {
  const { componentIds: _c, groupIds: _g, incidentIds: _i, ...short } = flash.typed;
  const brief = { ...flash, message: cut(flash.message), fields: fewOf(flash.fields) };
  const ways = [flash, { ...flash, typed: short }, { ...brief, typed: short }, { ...brief, typed: {} }];
  const fits = ways.map(encoded).find((value) => value.length <= LONGEST);
  return cookie(fits ?? '', SECONDS, secure, path);
}

/** Forgets what was refused there, once it is done. */
export function noFlashCookie(secure: boolean, path: string): string {
  return cookie('', 0, secure, path);
}

function cookie(value: string, seconds: number, secure: boolean, path: string): string {
  return `${FLASH}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** Reads what a browser sent back; null for anything else. */
export function readFlash(value: string | undefined): Flash | null {
  if (!value) return null;
  try {
    const parsed = Flash.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const cut = (words: string) => words.slice(0, MOST_CHARACTERS);

function fewOf(fields: Flash['fields']): Flash['fields'] {
  const few = Object.entries(fields).slice(0, MOST_FIELDS);
  return Object.fromEntries(few.map(([name, words]) => [name.slice(0, 50), cut(words)]));
}

function encoded(flash: Flash): string {
  return Buffer.from(JSON.stringify(flash)).toString('base64url');
}
