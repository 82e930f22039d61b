import type { AskApp } from './app.ts';
import { kindOf } from './documents.ts';
import type { Rendered } from './site.ts';
import { smallScript } from './small-script.ts';
import { strip } from './strip.ts';

/** The document at a path as the app renders it now, or what is the matter with it. */
export type Outcome =
  | { readonly document: Rendered; readonly assets: readonly string[] }
  | { readonly missing: true }
  | { readonly status: number };

const NONE: readonly string[] = [];

/**
 * Rejects when the app does not answer at all: then nothing can be rendered.
 * @param of the event that the database has already, and the build of the app
 */
export async function render(
  ask: AskApp,
  path: string,
  of: { readonly revision: number; readonly build: string },
): Promise<Outcome> {
  const { status, type, body } = await ask(path);
  if (status === 404) return { missing: true };
  if (status !== 200) return { status };
  if (/^(text|application)\/javascript\b/.test(type))
    return { document: { path, type, body: await smallScript(body), ...of }, assets: NONE };
  if (!type.startsWith('text/html')) return { document: { path, type, body, ...of }, assets: NONE };
  const { html, assets } = strip(body.toString());
  return { document: { path, type, body: Buffer.from(html), ...of }, assets };
}

export const effortOf = (path: string) => kindOf(path)?.kind.effort ?? 'best';
