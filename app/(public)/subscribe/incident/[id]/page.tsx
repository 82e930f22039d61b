import type { Metadata } from 'next';
import { Missing, MISSING } from '#app/(public)/missing.tsx';
import { incidentOf } from '#app/(public)/read.ts';
import { SubscribePage } from '#app/(public)/subscribe/subscribe-page.tsx';
import { t } from '#lib/i18n/t.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await incidentOf((await params).id);
  if (!found?.incident.open) return MISSING;
  const { name } = found.incident;
  return { title: t('subscribe.incidentTitle', { name }), robots: { index: false } };
}

export default async function SubscribeToIncident({ params }: Props) {
  const found = await incidentOf((await params).id);
  // Nothing more is said of one that is over.
  if (!found?.incident.open) return <Missing />;
  return <SubscribePage incident={found.incident} />;
}
