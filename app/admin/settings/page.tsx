import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageOf } from '#app/admin/read.ts';
import { SettingsForm } from '#components/staff/settings/settings-form.tsx';
import { staff } from '#lib/auth/actor.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { logoPath } from '#lib/domain/picture.ts';
import { zoneOptions } from '#lib/forms/zones.ts';
import { saveSettings } from './action.ts';

export const metadata: Metadata = { title: 'Settings' };

export default async function Settings({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly saved?: string }>;
}) {
  const actor = await staff('page.write');
  const page = await pageOf();
  if (!page) notFound();
  const { saved } = await searchParams;
  const { uptimeWeights, version, logoType } = page;
  const logo = logoPath(logoType);
  const initial = {
    version: String(version),
    name: page.name,
    url: page.url,
    timeZone: page.timeZone,
    siteUrl: page.siteUrl ?? '',
    accentLight: page.accentLight ?? '',
    accentDark: page.accentDark ?? '',
    about: page.about,
    footer: page.footer,
    mailFooter: page.mailFooter,
    showsChecklist: String(page.showsChecklist),
    customCss: page.customCss,
    silenceHours: String(page.silenceHours),
    approvalsNeeded: String(page.approvalsNeeded),
    uptimeWeights: Object.fromEntries(
      Object.entries(uptimeWeights).map(([status, w]) => [status, String(w)]),
    ),
  };
  return (
    <>
      <div className="screen-head">
        <h1>Settings</h1>
      </div>
      {saved && (
        <p className="form-done" role="status">
          Saved. The page shows it now.
        </p>
      )}
      <SettingsForm
        action={saveSettings}
        initial={initial}
        zones={zoneOptions(page.timeZone)}
        logo={logo && `${logo}?v=${version}`}
        mayRule={mayAct(actor, 'approvals.rule')}
      />
    </>
  );
}
