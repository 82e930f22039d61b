import type { Metadata } from 'next';
import { now } from '#lib/clock.ts';
import { monthOf, dayOf } from '#lib/domain/time.ts';
import { HistoryPage, monthMetadata } from './history-page.tsx';
import { pageOf } from '#app/(public)/read.ts';

/** This month, at the address that stays when it is over: whoever keeps the page by it finds it again. */
export async function generateMetadata(): Promise<Metadata> {
  const page = await pageOf();
  return page ? monthMetadata(monthOf(dayOf(now(), page.timeZone))) : {};
}

export default function History() {
  return <HistoryPage month={null} />;
}
