import type { Metadata } from 'next';
import { Missing } from '#app/(public)/missing.tsx';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { MaintenanceLists } from '#components/status/maintenance-lists.tsx';
import { t } from '#lib/i18n/t.ts';
import { readMaintenances } from '#lib/published/read-maintenances.ts';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { pageOf } from '#app/(public)/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(t('maintenance.title'), '/maintenance');
}

export default async function MaintenancesPage() {
  const page = await pageOf();
  if (!page) return <Missing />;
  const lists = await readMaintenances();
  return (
    <Frame page={page} here="/maintenance" head={<Title title={t('maintenance.title')} />}>
      <MaintenanceLists {...lists} zone={page.timeZone} />
    </Frame>
  );
}
