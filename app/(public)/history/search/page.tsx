import type { Metadata } from 'next';
import { Missing } from '#app/(public)/missing.tsx';
import { z } from 'zod';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { FoundIncidents } from '#components/status/found-incidents.tsx';
import { IMPACTS } from '#lib/domain/level.ts';
import { t } from '#lib/i18n/t.ts';
import { searchHistory } from '#lib/published/read-history.ts';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { pageOf } from '#app/(public)/read.ts';

/** What a broken address asks for is nothing in particular. */
const Query = z.object({
  word: z.string().trim().max(200).catch(''),
  component: z.string().max(64).catch(''),
  impact: z.enum(IMPACTS).nullable().catch(null),
});

export async function generateMetadata(): Promise<Metadata> {
  return { ...(await pageMetadata(t('history.search'), '/history/search')), robots: { index: false } };
}

export default async function SearchPage(props: { searchParams: Promise<Record<string, unknown>> }) {
  const page = await pageOf();
  if (!page) return <Missing />;
  const searched = Query.parse(await props.searchParams);
  const words = searched.word.replaceAll('\0', '').split(/\s+/).filter(Boolean).slice(0, 8);
  const found = await searchHistory({
    words,
    componentId: searched.component.replaceAll('\0', '') || null,
    impact: searched.impact,
  });
  return (
    <Frame
      page={page}
      here="/history"
      head={
        <Title kind={t('history.title')} title={t('history.found', { count: found.count })}>
          {found.count > found.incidents.length && (
            <p className="quiet">
              {t('history.foundFirst', { shown: found.incidents.length, count: found.count })}
            </p>
          )}
        </Title>
      }
    >
      <FoundIncidents {...found} searched={searched} zone={page.timeZone} />
    </Frame>
  );
}
