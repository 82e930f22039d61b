import '#components/theme/api.css';
import type { Metadata } from 'next';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { Missing } from '#app/(public)/missing.tsx';
import { ApiIndex } from '#components/api/api-index.tsx';
import { Manual } from '#components/api/manual.tsx';
import { Operations } from '#components/api/operations.tsx';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { openApi } from '#lib/api/openapi.ts';
import { OPERATIONS } from '#lib/api/operations.ts';
import { readingOf } from '#lib/api/reading.ts';
import { env } from '#lib/env.ts';
import { t } from '#lib/i18n/t.ts';
import { pageSettings } from '#lib/reads/page.ts';
import { pageOf } from '#app/(public)/read.ts';

export const generateMetadata = (): Promise<Metadata> => pageMetadata(t('api.title'), '/api/docs');

/** The OpenAPI document, to read. */
export default async function ApiDocs() {
  const [page, settings] = await Promise.all([pageOf(), pageSettings()]);
  if (!page || !settings) return <Missing />;
  const { tags, refusals, shapes } = readingOf(openApi(OPERATIONS, page.url));
  return (
    <Frame
      page={page}
      here="/api/docs"
      head={
        <Title title={t('api.title')}>
          <p className="lead">{t('api.lead')}</p>
        </Title>
      }
    >
      <ApiIndex tags={tags} />
      <Manual url={page.url} pageId={settings.id} perMinute={env.apiPerMinute} refusals={refusals} />
      <Operations tags={tags} shapes={shapes} />
    </Frame>
  );
}
