import { readFileSync } from 'node:fs';

type Rows = { readonly rows: readonly Readonly<Record<string, unknown>>[] };

interface Document {
  readonly candor: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<string, Rows>>;
  /** For each table how many rows it has, and their checksum. */
  readonly check: Readonly<Record<string, unknown>>;
}

/** A document, read as any program reads JSON. */
export function documentAt(path: string): Document {
  return JSON.parse(readFileSync(path, 'utf8')) as Document;
}

/**
 * A document as the page that was restored from it has to give it again. What differs is: when it was written; that sending
 * is paused; and the event of the restore. Nothing else is left out of the comparison.
 * @param restores how many restores the page has seen
 */
export function butForTheRestore(path: string, restores: number) {
  const { candor, tables } = documentAt(path);
  const { page, events } = tables;
  const kept = events!.rows.slice(0, events!.rows.length - restores);
  const added = events!.rows.slice(kept.length).map((event) => event['type']);
  if (added.some((type) => type !== 'page.restored')) throw new Error(`more than restores: ${added.join()}`);
  return {
    candor: { ...candor, madeAt: null },
    tables: {
      ...tables,
      page: { ...page, rows: page!.rows.map((row) => ({ ...row, sendingPausedAt: null })) },
      events: { ...events, rows: kept },
    },
  };
}
