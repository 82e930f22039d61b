import { pageOf, pausedOf } from '#app/admin/read.ts';
import '#components/theme/tokens.css';
import '#components/theme/base.css';
import '#components/staff/staff.css';
import '#components/staff/desk.css';
import '#components/staff/house.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { PausedBanner } from '#components/staff/sending/paused-banner.tsx';
import { Shell } from '#components/staff/shell.tsx';
import { currentActor } from '#lib/auth/actor.ts';
import { now } from '#lib/clock.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { leave } from './leave.ts';
import { resume } from './subscribers/actions.ts';

export const metadata: Metadata = {
  title: { default: 'Staff', template: '%s · Staff' },
  robots: { index: false, follow: false },
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
};

export default async function StaffLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  const [page, paused] = actor ? await Promise.all([pageOf(), pausedOf()]) : [undefined, null];
  const banner = paused && actor && (
    <PausedBanner
      {...paused}
      now={now()}
      zone={page?.timeZone ?? 'UTC'}
      resume={mayAct(actor, 'sending.control') ? resume : null}
    />
  );
  return (
    <html lang="en">
      <body className="staff">
        {actor ? (
          <Shell pageName={page?.name ?? 'Candor'} personName={actor.name} signOut={leave} banner={banner}>
            {children}
          </Shell>
        ) : (
          <main className="door">{children}</main>
        )}
      </body>
    </html>
  );
}
