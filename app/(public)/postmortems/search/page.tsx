import type { Metadata } from 'next';
import { z } from 'zod';
import { Missing } from '#app/(public)/missing.tsx';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { pageOf } from '#app/(public)/read.ts';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { PostmortemEntries } from '#components/status/postmortem-entries.tsx';
import { PostmortemSearch } from '#components/status/postmortem-search.tsx';
import { t } from '#lib/i18n/t.ts';
import { readPostmortems } from '#lib/published/read-postmortems.ts';

/** What a broken address asks for is nothing in particular. */
const Query = z.object({ word: z.string().trim().max(200).catch('') });

export async function generateMetadata(): Promise<Metadata> {
  const about = await pageMetadata(t('postmortems.search'), '/postmortems/search');
  return { ...about, robots: { index: false } };
}

export default async function SearchPostmortems(props: { searchParams: Promise<Record<string, unknown>> }) {
  const page = await pageOf();
  if (!page) return <Missing />;
  const { word } = Query.parse(await props.searchParams);
  const { postmortems } = await readPostmortems(word.split(/\s+/).filter(Boolean).slice(0, 8));
  return (
    <Frame
      page={page}
      head={
        <Title kind={t('postmortems.title')} title={t('postmortems.found', { count: postmortems.length })} />
      }
    >
      <section aria-labelledby="search">
        <h2 id="search">{t('postmortems.search')}</h2>
        <PostmortemSearch word={word} />
        <p className="more">
          <a href="/postmortems">{t('postmortems.clear')}</a>
        </p>
      </section>
      <div>
        {postmortems.length > 0 ? (
          <PostmortemEntries postmortems={postmortems} zone={page.timeZone} />
        ) : (
          <p className="empty">{t('postmortems.nothing')}</p>
        )}
      </div>
    </Frame>
  );
}
