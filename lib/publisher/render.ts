import type { AskApp } from './app.ts';
import { kindOf } from './documents.ts';
import { FAVICON, favicon } from './favicon.ts';
import type { Rendered } from './site.ts';
import { smallScript } from './small-script.ts';
import { strip } from './strip.ts';

/** The document at a path as the app renders it now, or what is the matter with it. */
export type Outcome =
  | {
      readonly document: Rendered;
      readonly assets: readonly string[];
      /** Where the same document lies as well: the address that stays when another takes its place here. */
      readonly alsoAt: string | null;
    }
  | { readonly missing: true }
  | { readonly status: number };

/** The name of the standard (RFC 9239); Next says an older one, which is longer. */
const SCRIPT = 'text/javascript; charset=utf-8';
const PART = { assets: [], alsoAt: null } as const;
/** Where a page itself says that it lies: this month, which is also the history. */
const PERMANENT = /<link rel="canonical" href="https?:\/\/[^/"]+(\/history\/[\d-]+)"/;

/**
 * Rejects when the app does not answer at all: then nothing can be rendered.
 * @param of the event that the database has already, and the build of the app
 */
export async function render(
  ask: AskApp,
  path: string,
  of: { readonly revision: number; readonly build: string },
): Promise<Outcome> {
  if (path === FAVICON) return { document: await favicon(of), ...PART };
  const { status, type, body } = await ask(path);
  if (status === 404) return { missing: true };
  if (status !== 200) return { status };
  if (/^(text|application)\/javascript\b/.test(type))
    return { document: { path, type: SCRIPT, body: await smallScript(body), ...of }, ...PART };
  if (!type.startsWith('text/html')) return { document: { path, type, body, ...of }, ...PART };
  const { html, assets } = strip(body.toString());
  const permanent = PERMANENT.exec(html)?.[1] ?? path;
  return {
    document: { path, type, body: Buffer.from(html), ...of },
    ...{ assets, alsoAt: permanent === path ? null : permanent },
  };
}

export const effortOf = (path: string) => kindOf(path)?.kind.effort ?? 'best';
