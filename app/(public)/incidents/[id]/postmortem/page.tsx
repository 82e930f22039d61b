import type { Metadata } from 'next';
import { Missing, MISSING } from '#app/(public)/missing.tsx';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { PostmortemText } from '#components/status/postmortem-text.tsx';
import { PublishedWhen } from '#components/status/published-when.tsx';
import { t } from '#lib/i18n/t.ts';
import { plainText } from '#lib/markdown.ts';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { incidentOf, pageOf } from '#app/(public)/read.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const found = await incidentOf(id);
  if (!found?.postmortem) return MISSING;
  const title = t('postmortem.title', { name: found.incident.name });
  return pageMetadata(
    title,
    `/incidents/${id}/postmortem`,
    plainText(found.postmortem.sections.summary, 200),
  );
}

export default async function PostmortemPage({ params }: Props) {
  const page = await pageOf();
  if (!page) return <Missing />;
  const found = await incidentOf((await params).id);
  if (!found?.postmortem) return <Missing />;
  const { incident, postmortem } = found;
  return (
    <Frame
      page={page}
      head={
        <Title kind={t('postmortem.kind')} title={incident.name}>
          <PublishedWhen postmortem={postmortem} zone={page.timeZone} />
        </Title>
      }
    >
      <PostmortemText incident={incident} postmortem={postmortem} zone={page.timeZone} />
    </Frame>
  );
}
