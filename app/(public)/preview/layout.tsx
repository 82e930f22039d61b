import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { t } from '#lib/i18n/t.ts';

/** The address of this page is the key to a draft: nobody else is told of it. `next.config.mjs` says the same in headers. */
export const metadata: Metadata = {
  title: t('postmortem.preview.title'),
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default function PreviewLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
