import { reader } from '#db/open.ts';
import { page } from '#db/schema/index.ts';

/** The operator's picture; undefined when there is none. */
export async function logo(): Promise<
  { bytes: Uint8Array<ArrayBuffer>; type: string; version: number } | undefined
> {
  const [row] = await reader()
    .select({ logo: page.logo, type: page.logoType, version: page.version })
    .from(page);
  if (!row?.logo || !row.type) return undefined;
  return { bytes: Uint8Array.from(Buffer.from(row.logo, 'base64')), type: row.type, version: row.version };
}

/** What the operator changes of the page's look: the accent of both themes, then their own rules. */
export async function dress(): Promise<{ css: string; version: number }> {
  const [row] = await reader()
    .select({ light: page.accentLight, dark: page.accentDark, css: page.customCss, version: page.version })
    .from(page);
  if (!row) return { css: '', version: 0 };
  const css = [
    ...(row.light ? [`:root { --accent: ${row.light}; }`] : []),
    // The accent by day would be unreadable by night: without one of its own the night keeps the standard.
    ...(row.light || row.dark
      ? [
          `@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) ${night(row.dark)} }`,
          `:root[data-theme='dark'] ${night(row.dark)}`,
        ]
      : []),
    row.css,
  ].join('\n');
  return { css, version: row.version };
}

const night = (hex: string | null) => `{ --accent: ${hex ?? 'var(--blue)'}; }`;
