import type { PublishedIncident } from './incident.ts';
import type { PublishedMaintenance } from './maintenance.ts';
import type { PageInfo } from './page-info.ts';

/** What one event tells subscribers: the incident or maintenance as readers see it, and which word of it is new. */
export interface Announced {
  readonly pageId: string;
  readonly page: PageInfo;
  readonly story:
    | ({ readonly kind: 'incident' } & PublishedIncident)
    | ({ readonly kind: 'maintenance' } & PublishedMaintenance);
  readonly news:
    | {
        readonly kind: 'update';
        readonly update: (PublishedIncident | PublishedMaintenance)['updates'][number];
      }
    | { readonly kind: 'moved' }
    /** It begins soon. */
    | { readonly kind: 'reminder' }
    | {
        readonly kind: 'postmortem';
        /** What readers are told of a correction; null where it is the first they hear of it. */
        readonly corrected: { readonly reason: string | null } | null;
      };
}
