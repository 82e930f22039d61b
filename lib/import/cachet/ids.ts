import { idOf } from '#lib/import/id-of.ts';

type Kind = 'group' | 'component' | 'incident' | 'schedule' | 'update' | 'subscriber';

/** Ids for what Cachet counts. */
export interface Ids {
  readonly page: string;
  of(kind: Kind, number: number): string;
  /** The words that an incident or a schedule itself has. */
  message(kind: Kind, number: number): string;
}

/** @param site as `siteOf` gives it */
export function idsOf(site: string): Ids {
  return {
    page: idOf('cachet', site),
    of: (kind, number) => idOf('cachet', site, kind, number),
    message: (kind, number) => idOf('cachet', site, kind, number, 'message'),
  };
}

/** The same for an address, however it is written, so that a page may be taken over from its API and from its tables. */
export function siteOf(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
}
