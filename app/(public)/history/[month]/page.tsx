import type { Metadata } from 'next';
import { MISSING } from '#app/(public)/missing.tsx';
import { isMonth } from '#lib/domain/month-grid.ts';
import { HistoryPage, monthMetadata } from '#app/(public)/history/history-page.tsx';

type Props = { params: Promise<{ month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { month } = await params;
  return isMonth(month) ? monthMetadata(month) : MISSING;
}

export default async function MonthPage({ params }: Props) {
  return <HistoryPage month={(await params).month} />;
}
