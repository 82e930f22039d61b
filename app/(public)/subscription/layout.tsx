import '#components/theme/ask.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { t } from '#lib/i18n/t.ts';

/** The address of these pages is the key to a subscription: nobody else is told of it. */
export const metadata: Metadata = {
  title: t('subscription.title'),
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default function SubscriptionLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
