import type { Linked } from '#db/queries/incident-links.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** Another incident or a maintenance that an incident or a maintenance has to do with. */
export type PublishedLink = Pick<Linked, 'side' | 'kind' | 'id' | 'name'>;

/** What readers see of links, in the order in which they are shown: nothing of what is dated to the future. */
export function publishedLinks(linked: readonly Linked[], now: Instant): PublishedLink[] {
  return linked
    .filter(({ startedAt }) => startedAt === null || startedAt <= now)
    .map(({ side, kind, id, name }) => ({ side, kind, id, name }));
}
