import '#components/theme/public.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { FeedDiscovery } from '#components/page/feed-discovery.tsx';
import { LOCALE } from '#lib/i18n/t.ts';
import { pageOf } from './read.ts';

export const dynamic = 'force-dynamic';

export const viewport: Viewport = { colorScheme: 'light dark' };

export async function generateMetadata(): Promise<Metadata> {
  const page = await pageOf();
  if (!page) return { title: 'Candor', robots: { index: false } };
  return {
    metadataBase: new URL(page.url),
    title: page.name,
    // Published pages bring few headers: each is paid for with every answer.
    referrer: 'strict-origin-when-cross-origin',
    openGraph: { siteName: page.name, type: 'website' },
    icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  };
}

export default async function PublicLayout({ children }: { readonly children: ReactNode }) {
  const page = await pageOf();
  return (
    // The theme and local times are set before React looks; it has no say in either.
    <html lang={LOCALE} suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
        {page?.hasStyle && <link rel="stylesheet" href={`/custom.css?v=${page.version}`} />}
        {page && <FeedDiscovery of={page.name} />}
        <script src="/live.js" defer />
      </head>
      <body>{children}</body>
    </html>
  );
}
