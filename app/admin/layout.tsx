import '#components/theme/tokens.css';
import '#components/theme/base.css';
import '#components/staff/staff.css';
import '#components/staff/desk.css';
import '#components/staff/house.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Shell } from '#components/staff/shell.tsx';
import { currentActor } from '#lib/auth/actor.ts';
import { pageSettings } from '#lib/reads/page.ts';
import { leave } from './leave.ts';

export const metadata: Metadata = {
  title: { default: 'Staff', template: '%s · Staff' },
  robots: { index: false, follow: false },
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
};

export default async function StaffLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  const page = actor ? await pageSettings() : undefined;
  return (
    <html lang="en">
      <body className="staff">
        {actor ? (
          <Shell pageName={page?.name ?? 'Candor'} personName={actor.name} signOut={leave}>
            {children}
          </Shell>
        ) : (
          <main className="door">{children}</main>
        )}
      </body>
    </html>
  );
}
