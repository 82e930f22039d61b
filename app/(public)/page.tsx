import type { Metadata } from 'next';
import { Frame } from '#components/page/frame.tsx';
import { SetUpNeeded } from '#components/page/set-up-needed.tsx';
import { Home } from '#components/status/home.tsx';
import { HeadlineText } from '#components/status/headline.tsx';
import { AsOf } from '#components/status/as-of.tsx';
import { headlineText } from '#lib/documents/headline-text.ts';
import { t } from '#lib/i18n/t.ts';
import { homeOf } from './read.ts';

export async function generateMetadata(): Promise<Metadata> {
  const home = await homeOf();
  if (!home) return {};
  const sentence = headlineText(home.headline);
  const title = t('page.title', { title: sentence, name: home.page.name });
  return { title, openGraph: { title, url: '/' }, description: sentence, alternates: { canonical: '/' } };
}

export default async function HomePage() {
  const home = await homeOf();
  if (!home) return <SetUpNeeded />;
  return (
    <Frame
      page={home.page}
      here="/"
      tone={home.headline.tone}
      head={
        <>
          <HeadlineText headline={home.headline} />
          <AsOf at={home.now} zone={home.page.timeZone} />
        </>
      }
    >
      <Home home={home} />
    </Frame>
  );
}
