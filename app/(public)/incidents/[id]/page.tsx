import type { Metadata } from 'next';
import { Missing, MISSING } from '#app/(public)/missing.tsx';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { IncidentStory } from '#components/status/incident-story.tsx';
import { statusOfImpact } from '#components/status/impact-mark.tsx';
import { StateText } from '#components/status/state-text.tsx';
import { t } from '#lib/i18n/t.ts';
import { plainText } from '#lib/markdown.ts';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { incidentOf, pageOf } from '#app/(public)/read.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const found = await incidentOf(id);
  if (!found) return MISSING;
  const { incident } = found;
  return pageMetadata(incident.name, `/incidents/${id}`, plainText(incident.updates[0]?.body ?? '', 200));
}

export default async function IncidentPage({ params }: Props) {
  const page = await pageOf();
  if (!page) return <Missing />;
  const found = await incidentOf((await params).id);
  if (!found) return <Missing />;
  const { incident, spans, postmortem, now } = found;
  const tone = incident.open
    ? statusOfImpact(incident.impact === 'none' ? 'minor' : incident.impact)
    : undefined;
  return (
    <Frame
      page={page}
      {...(tone ? { tone } : {})}
      head={
        <Title kind={t('incident.kind')} title={incident.name}>
          <p>
            {incident.closedAt === null ? (
              <StateText state={incident.status} />
            ) : (
              t('incident.unrecordedShort')
            )}
          </p>
          {incident.open && (
            <p className="quiet" data-needs-app="">
              <a href={`/subscribe/incident/${incident.id}`}>{t('subscribe.ofIncident')}</a>
            </p>
          )}
        </Title>
      }
    >
      <IncidentStory
        incident={incident}
        spans={spans}
        summary={postmortem ? plainText(postmortem.sections.summary, 400) : null}
        now={now}
        zone={page.timeZone}
      />
    </Frame>
  );
}
