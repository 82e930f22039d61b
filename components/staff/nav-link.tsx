'use client';
import { usePathname } from 'next/navigation';
import { ScreenLink } from '#components/staff/screen-link.tsx';

/** A link that knows when it leads to where one is. The dashboard is only itself, not all that lies below it. */
export function NavLink({
  href,
  goKey,
  children,
}: {
  readonly href: string;
  /** The keys that lead there. */
  readonly goKey?: string;
  readonly children: string;
}) {
  const path = usePathname();
  const here = path === href || (href !== '/admin' && path.startsWith(`${href}/`));
  return (
    <ScreenLink
      href={href}
      aria-current={here ? 'page' : undefined}
      data-key={goKey}
      // On a phone the menu stays around the next screen, and would cover it.
      onClick={(event) => event.currentTarget.closest('details')?.removeAttribute('open')}
    >
      {children}
    </ScreenLink>
  );
}
