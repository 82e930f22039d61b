import { Missing } from '#app/(public)/missing.tsx';
import { pageOf } from '#app/(public)/read.ts';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { PostmortemText } from '#components/status/postmortem-text.tsx';
import { Time } from '#components/time/time.tsx';
import { requestAddress } from '#lib/auth/request.ts';
import { mayLookAgain } from '#lib/http/preview-visits.ts';
import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import { readPreview } from '#lib/reads/drafting/preview.ts';

type Props = { params: Promise<{ key: string }> };

/** A draft for somebody outside who was given its link. A key that is over looks like one that never was. */
export default async function Preview({ params }: Props) {
  const page = await pageOf();
  if (!page || !(await mayLookAgain(await requestAddress()))) return <Missing />;
  const found = await readPreview((await params).key);
  if (!found) return <Missing />;
  const { expiresAt, ...drawn } = found;
  const until = <Time at={expiresAt} zone={page.timeZone} form="full" />;
  return (
    <Frame
      page={page}
      head={
        <Title kind={t('postmortem.preview.kind')} title={found.incident.name}>
          <p className="meta">
            <span>{rich('postmortem.preview.until', { time: until })}</span>
          </p>
        </Title>
      }
    >
      <PostmortemText {...drawn} zone={page.timeZone} isDraft />
    </Frame>
  );
}
