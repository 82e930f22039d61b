import type { Metadata } from 'next';
import { Missing, MISSING } from '#app/(public)/missing.tsx';
import { FeedDiscovery } from '#components/page/feed-discovery.tsx';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { ComponentMonths } from '#components/status/component-months.tsx';
import { componentName } from '#lib/i18n/component-name.ts';
import { t } from '#lib/i18n/t.ts';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { componentUptimeOf, pageOf } from '#app/(public)/read.ts';

/** @param year null for the last twelve months */
export async function componentMetadata(id: string, year: number | null): Promise<Metadata> {
  const uptime = await componentUptimeOf(id, year);
  if (!uptime) return MISSING;
  const title = t('uptime.of', { name: componentName(uptime.component) });
  return pageMetadata(title, year === null ? `/uptime/${id}` : `/uptime/${id}/${year}`);
}

export async function ComponentPage({ id, year }: { id: string; year: number | null }) {
  const page = await pageOf();
  if (!page) return <Missing />;
  const uptime = await componentUptimeOf(id, year);
  if (!uptime) return <Missing />;
  return (
    <Frame
      page={page}
      here="/uptime"
      head={
        <Title kind={t('uptime.title')} title={componentName(uptime.component)}>
          <p className="quiet">{year ?? t('uptime.lastMonths')}</p>
        </Title>
      }
    >
      <FeedDiscovery of={componentName(uptime.component)} componentId={id} />
      <ComponentMonths uptime={uptime} zone={page.timeZone} />
    </Frame>
  );
}
