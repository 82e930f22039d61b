import type { Listing } from '#lib/published/read-statuspage.ts';

/** What an answer holds beside the page. */
export interface V2Contents extends Listing {
  readonly components?: true;
  readonly status?: true;
}

const FILES = {
  'summary.json': { components: true, incidents: 'open', maintenances: 'coming and running', status: true },
  'status.json': { status: true },
  'components.json': { components: true },
  'incidents.json': { incidents: 'latest' },
  'incidents/unresolved.json': { incidents: 'open' },
  'scheduled-maintenances.json': { maintenances: 'latest' },
  'scheduled-maintenances/upcoming.json': { maintenances: 'coming' },
  'scheduled-maintenances/active.json': { maintenances: 'running' },
} as const satisfies Record<string, V2Contents>;

export type V2File = keyof typeof FILES;

/** The files of Statuspage's read API v2, by their path under `/api/v2/`. */
export const V2_FILES: Readonly<Record<V2File, V2Contents>> = FILES;

export function isV2File(name: string): name is V2File {
  return Object.hasOwn(FILES, name);
}

export const v2Path = (file: V2File) => `/api/v2/${file}`;
