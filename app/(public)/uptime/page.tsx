import type { Metadata } from 'next';
import { Missing } from '#app/(public)/missing.tsx';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { UptimeTable } from '#components/status/uptime-table.tsx';
import { zoneName } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';
import { readUptime } from '#lib/published/read-uptime.ts';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { pageOf } from '#app/(public)/read.ts';

export const generateMetadata = (): Promise<Metadata> => pageMetadata(t('uptime.title'), '/uptime');

export default async function UptimePage() {
  const page = await pageOf();
  if (!page) return <Missing />;
  const uptime = await readUptime();
  if (!uptime) return <Missing />;
  return (
    <Frame
      page={page}
      here="/uptime"
      head={
        <Title title={t('uptime.title')}>
          <p className="quiet">{t('uptime.lead', { zone: zoneName(page.timeZone) })}</p>
        </Title>
      }
    >
      <UptimeTable {...uptime} />
    </Frame>
  );
}
