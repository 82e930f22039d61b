import type { Metadata } from 'next';
import { MISSING } from '#app/(public)/missing.tsx';
import { isMonth } from '#lib/domain/month-grid.ts';
import { monthText } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { HistoryPage } from '#app/(public)/history/history-page.tsx';

type Props = { params: Promise<{ month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { month } = await params;
  if (!isMonth(month)) return MISSING;
  return pageMetadata(t('history.month', { month: monthText(month) }), `/history/${month}`);
}

export default async function MonthPage({ params }: Props) {
  return <HistoryPage month={(await params).month} />;
}
