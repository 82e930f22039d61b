import type { Metadata } from 'next';
import { t } from '#lib/i18n/t.ts';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { HistoryPage } from './history-page.tsx';

export const generateMetadata = (): Promise<Metadata> => pageMetadata(t('history.title'), '/history');

export default function History() {
  return <HistoryPage month={null} />;
}
