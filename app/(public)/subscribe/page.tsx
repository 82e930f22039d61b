import type { Metadata } from 'next';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { t } from '#lib/i18n/t.ts';
import { SubscribePage } from './subscribe-page.tsx';

export const generateMetadata = (): Promise<Metadata> => pageMetadata(t('subscribe.title'), '/subscribe');

export default function Subscribe() {
  return <SubscribePage />;
}
