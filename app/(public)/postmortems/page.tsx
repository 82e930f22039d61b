import type { Metadata } from 'next';
import { Missing } from '#app/(public)/missing.tsx';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { pageOf } from '#app/(public)/read.ts';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { PostmortemEntries } from '#components/status/postmortem-entries.tsx';
import { PostmortemSearch } from '#components/status/postmortem-search.tsx';
import { t } from '#lib/i18n/t.ts';
import { readPostmortems } from '#lib/published/read-postmortems.ts';

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata(t('postmortems.title'), '/postmortems', t('postmortems.lead'));

export default async function Postmortems() {
  const page = await pageOf();
  if (!page) return <Missing />;
  const { postmortems } = await readPostmortems();
  return (
    <Frame
      page={page}
      head={
        <Title kind={t('postmortems.lead')} title={t('postmortems.title')}>
          {postmortems.length > 0 && (
            <p className="meta">{t('postmortems.count', { count: postmortems.length })}</p>
          )}
        </Title>
      }
    >
      <div>
        {postmortems.length > 0 ? (
          <PostmortemEntries postmortems={postmortems} zone={page.timeZone} />
        ) : (
          <p className="empty">{t('postmortems.none')}</p>
        )}
      </div>
      {postmortems.length > 1 && (
        <section aria-labelledby="search" data-needs-app="">
          <h2 id="search">{t('postmortems.search')}</h2>
          <PostmortemSearch />
        </section>
      )}
    </Frame>
  );
}
