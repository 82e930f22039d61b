import type { Metadata } from 'next';
import { flashHere } from '#app/(public)/flash.ts';
import { incidentOf } from '#app/(public)/read.ts';
import { SubscribePage } from '#app/(public)/subscribe/subscribe-page.tsx';
import { t } from '#lib/i18n/t.ts';

export const metadata: Metadata = { title: t('subscribe.title'), robots: { index: false } };

/** The form as it was refused, with what was typed. */
export default async function SubscribeAgain() {
  const flash = await flashHere();
  const { scope, incidentIds } = flash?.typed ?? {};
  // Only the form of one incident names any.
  const found = scope === 'incident' && incidentIds?.[0] ? await incidentOf(incidentIds[0]) : null;
  return <SubscribePage flash={flash} {...(found?.incident.open ? { incident: found.incident } : {})} />;
}
