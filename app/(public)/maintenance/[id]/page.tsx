import type { Metadata } from 'next';
import { Missing, MISSING } from '#app/(public)/missing.tsx';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { MaintenanceStory } from '#components/status/maintenance-story.tsx';
import { StateText } from '#components/status/state-text.tsx';
import { t } from '#lib/i18n/t.ts';
import { plainText } from '#lib/markdown.ts';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { maintenanceOf, pageOf } from '#app/(public)/read.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const found = await maintenanceOf(id);
  if (!found) return MISSING;
  const { name, updates } = found.maintenance;
  return pageMetadata(name, `/maintenance/${id}`, plainText(updates[0]?.body ?? '', 200));
}

export default async function MaintenancePage({ params }: Props) {
  const page = await pageOf();
  if (!page) return <Missing />;
  const found = await maintenanceOf((await params).id);
  if (!found) return <Missing />;
  const { maintenance, links, dates } = found;
  return (
    <Frame
      page={page}
      {...(maintenance.phase === 'over' ? {} : { tone: 'under_maintenance' as const })}
      head={
        <Title kind={t('maintenance.kind')} title={maintenance.name}>
          <p>
            {maintenance.closedAt === null ? (
              <StateText state={maintenance.status} />
            ) : (
              t('incident.unrecordedShort')
            )}
          </p>
        </Title>
      }
    >
      <MaintenanceStory maintenance={maintenance} links={links} dates={dates} zone={page.timeZone} />
    </Frame>
  );
}
