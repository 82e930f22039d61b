import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { incidentOf } from '#app/(public)/read.ts';
import { SubscribePage } from '#app/(public)/subscribe/subscribe-page.tsx';
import { FLASH, readFlash } from '#lib/forms/flash.ts';
import { t } from '#lib/i18n/t.ts';

export const metadata: Metadata = { title: t('subscribe.title'), robots: { index: false } };

/** The form as it was refused, with what was typed. */
export default async function SubscribeAgain() {
  const flash = readFlash((await cookies()).get(FLASH)?.value);
  const { scope, incidentIds } = flash?.typed ?? {};
  const found = scope === 'incident' && incidentIds?.[0] ? await incidentOf(incidentIds[0]) : null;
  return <SubscribePage flash={flash} {...(found ? { incident: found.incident } : {})} />;
}
