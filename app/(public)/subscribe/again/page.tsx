import type { Metadata } from 'next';
import { flashHere } from '#app/(public)/flash.ts';
import { incidentOf } from '#app/(public)/read.ts';
import { SubscribePage } from '#app/(public)/subscribe/subscribe-page.tsx';
import { t } from '#lib/i18n/t.ts';

export const metadata: Metadata = { title: t('subscribe.title'), robots: { index: false } };

/** The form as it was refused, with what was typed. */
export default async function SubscribeAgain() {
  const flash = await flashHere();
  const { scope, incidentIds, leastImpact } = flash?.typed ?? {};
  // The form of one incident asks for nothing else; the whole one can choose incidents as well.
  const isOfOne = scope === 'incident' && leastImpact === undefined;
  const found = isOfOne && incidentIds?.[0] ? await incidentOf(incidentIds[0]) : null;
  return <SubscribePage flash={flash} {...(found?.incident.open ? { incident: found.incident } : {})} />;
}
