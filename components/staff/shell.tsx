import type { ReactNode } from 'react';
import { ScreenLink } from '#components/staff/screen-link.tsx';
import { Keys, KeysButton } from './keys/keys.tsx';
import { NavLink } from './nav-link.tsx';

const WORK = [
  ['/admin', 'Dashboard', 'd'],
  ['/admin/incidents', 'Incidents', 'i'],
  ['/admin/maintenance', 'Maintenance', 'm'],
  ['/admin/components', 'Components', 'c'],
  ['/admin/templates', 'Templates', 't'],
  ['/admin/metrics', 'Metrics'],
  ['/admin/postmortems', 'Postmortems', 'p'],
  ['/admin/follow-up', 'Follow-up', 'f'],
  ['/admin/report', 'Report', 'r'],
  ['/admin/subscribers', 'Subscribers'],
] as const;

/** Address, name, and the key after `g` that leads there. */
type Way = readonly [href: string, name: string, key?: string];

const HOUSE = [
  ['/admin/settings', 'Settings'],
  ['/admin/team', 'Team'],
  ['/admin/tokens', 'Tokens'],
  ['/admin/log', 'Log', 'l'],
] as const;

/** What surrounds every screen of signed-in staff. On a phone the navigation folds into a disclosure. */
export function Shell({
  pageName,
  personName,
  signOut,
  banner,
  children,
}: {
  readonly pageName: string;
  readonly personName: string;
  readonly signOut: () => Promise<void>;
  /** What everybody has to know, whichever screen they are at. */
  readonly banner: ReactNode;
  readonly children: ReactNode;
}) {
  const inside = (
    <>
      <nav className="shell-nav" aria-label="Staff">
        <Links to={WORK} />
        <Links to={HOUSE} />
      </nav>
      <div className="shell-person">
        <ScreenLink href="/admin/account">{personName}</ScreenLink>
        <a href="/">See the public page</a>
        <KeysButton />
        <form action={signOut}>
          <button type="submit" className="button-link">
            Sign out
          </button>
        </form>
      </div>
    </>
  );
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <header className="shell-side">
        <div className="shell-side-inner shell-wide-only">
          <p className="shell-page">{pageName}</p>
          {inside}
        </div>
        <details className="shell-menu shell-narrow-only">
          <summary>
            <span className="shell-page">{pageName}</span>
          </summary>
          {inside}
        </details>
      </header>
      <main className="shell-main" id="main" tabIndex={-1}>
        {banner}
        {children}
      </main>
      <Keys />
    </div>
  );
}

function Links({ to }: { readonly to: readonly Way[] }) {
  return (
    <ul>
      {to.map(([href, name, key]) => (
        <li key={href}>
          <NavLink href={href} {...(key && { goKey: `g ${key}` })}>
            {name}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
