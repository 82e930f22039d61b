import type { Announcement } from '#lib/domain/subscription.ts';
import type { Announced } from '#lib/published/announced.ts';

/** What a draft would be if it were sent now. */
export interface Drafted {
  readonly kind: Announcement['kind'];
  readonly impact: Announcement['impact'];
  /** The ids of all components it ever named. */
  readonly named: readonly string[];
  /** Nobody is told of history. */
  readonly quiet: boolean;
  /** What it says. Who only wants the number of people asks for none of it. */
  readonly says: () => Pick<Announced, 'story' | 'news'>;
}

/** The update that is not there yet, among those that are. */
export const DRAFT_ID = 'draft';
