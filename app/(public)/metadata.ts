import type { Metadata } from 'next';
import { t } from '#lib/i18n/t.ts';
import { pageOf } from './read.ts';

/** A picture that links are shown with: its path, and what it says. */
export interface Preview {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly type: string;
}

/** Title, description and Open Graph tags of one page. */
export async function pageMetadata(
  title: string,
  path: string,
  description?: string,
  preview?: Preview | null,
): Promise<Metadata> {
  const page = await pageOf();
  if (!page) return {};
  const full = t('page.title', { title, name: page.name });
  return {
    title: full,
    ...(description ? { description } : {}),
    alternates: { canonical: path },
    openGraph: {
      title: full,
      url: path,
      siteName: page.name,
      type: 'article',
      ...(description ? { description } : {}),
      ...(preview ? { images: [preview] } : {}),
    },
  };
}
