import Link from 'next/link';
import type { ReactNode } from 'react';
import { NavLink } from './nav-link.tsx';

const WORK = [
  ['/admin', 'Dashboard'],
  ['/admin/incidents', 'Incidents'],
  ['/admin/maintenance', 'Maintenance'],
  ['/admin/components', 'Components'],
  ['/admin/templates', 'Templates'],
  ['/admin/metrics', 'Metrics'],
  ['/admin/postmortems', 'Postmortems'],
  ['/admin/subscribers', 'Subscribers'],
] as const;

const HOUSE = [
  ['/admin/settings', 'Settings'],
  ['/admin/team', 'Team'],
  ['/admin/tokens', 'Tokens'],
  ['/admin/log', 'Log'],
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
        <Link href="/admin/account">{personName}</Link>
        <a href="/">See the public page</a>
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
    </div>
  );
}

function Links({ to }: { readonly to: readonly (readonly [string, string])[] }) {
  return (
    <ul>
      {to.map(([href, name]) => (
        <li key={href}>
          <NavLink href={href}>{name}</NavLink>
        </li>
      ))}
    </ul>
  );
}
