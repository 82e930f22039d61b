import { faviconSvg } from '#lib/documents/favicon.ts';
import { readHeadline } from '#lib/published/read.ts';
import type { Rendered } from './site.ts';

export const FAVICON = '/favicon.svg';

/** The picture in the tab is made here: it is part of every change, and to ask for so little would take twice as long. */
export async function favicon(of: Pick<Rendered, 'revision' | 'build'>): Promise<Rendered> {
  const headline = await readHeadline();
  const body = Buffer.from(faviconSvg(headline?.tone ?? 'operational'));
  return { path: FAVICON, type: 'image/svg+xml', body, ...of };
}
