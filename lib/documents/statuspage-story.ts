import { createHash } from 'node:crypto';
import type { Instant } from '#lib/domain/instant.ts';
import type { Announced } from '#lib/published/announced.ts';
import type { StoryDetails, UpdateDetails } from '#lib/published/announced-in-full.ts';
import { publishedMarkdown } from './postmortem-markdown.ts';
import { affectedComponents } from './statuspage-component.ts';
import { storyUrl } from './story-url.ts';

/** An incident or a maintenance, with what programs of Statuspage want to know of it. */
export interface StoryInFull {
  readonly story: Announced['story'];
  readonly details: StoryDetails;
  /** Set where its postmortem is what is told: some that tell of it are not stored as published yet. */
  readonly tellsOfPostmortem?: boolean;
}

/** Statuspage knows no cancelled maintenance: there it is over, and the words say how. */
function known(status: Announced['story']['status']) {
  return status === 'cancelled' ? 'completed' : status;
}

/** Its short address at the source, or its page here. */
export function storyLink({ story, details }: StoryInFull, page: { readonly url: string }): string {
  return details.shortlink ?? storyUrl(page, story);
}

/** What ended an incident, or a maintenance. */
export const storyEnd = ({ story }: StoryInFull) =>
  story.kind === 'incident' ? story.resolvedAt : story.endedAt;

/** A published postmortem is the last status of its incident there. */
export function storyStatus({ story, tellsOfPostmortem }: StoryInFull) {
  const isWrittenUp = story.kind === 'incident' && story.postmortemAt !== null && story.status === 'resolved';
  return isWrittenUp || tellsOfPostmortem ? 'postmortem' : known(story.status);
}

/** An update as Statuspage knows it. */
export interface Entry {
  readonly id: string;
  readonly status: ReturnType<typeof storyStatus>;
  readonly body: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly displayAt: Instant;
  readonly affected: ReturnType<typeof affectedComponents>;
  readonly notify: boolean;
  /** The post on Twitter that went with it, and its words. The number is text: see `lib/domain/tweet-id.ts`. */
  readonly tweetId: string | null;
  readonly customTweet: string | null;
}

/** Newest first, the postmortem as the last word: what programs show is the first of them. */
export function storyEntries(full: StoryInFull): Entry[] {
  const { story, details } = full;
  const told = story.updates.map((update, index): Entry => {
    const { oldStatuses, createdAt, updatedAt, notify, tweetId, customTweet }: UpdateDetails =
      details.updates.get(update.id) ?? {
        ...{ createdAt: update.displayAt, updatedAt: update.displayAt, notify: true },
        ...{ tweetId: null, customTweet: null },
      };
    return {
      ...{ id: update.id, status: known(update.status), body: update.body, displayAt: update.displayAt },
      ...{ createdAt, updatedAt, notify, tweetId, customTweet },
      affected: affectedComponents(update, story.updates.slice(index + 1), oldStatuses),
    };
  });
  return [...lastWord(full), ...told];
}

function lastWord(full: StoryInFull): Entry[] {
  const { story, details, tellsOfPostmortem = false } = full;
  const { postmortem } = details;
  if (storyStatus(full) !== 'postmortem' || !postmortem?.publishedAt) return [];
  const { publishedAt, correctedAt } = postmortem;
  // It has no id of its own, and needs one that stays.
  const id = createHash('sha256').update(`postmortem of ${story.id}`).digest('hex').slice(0, 12);
  return [
    {
      ...{ id, status: 'postmortem', body: publishedMarkdown(postmortem), affected: null },
      ...{ createdAt: publishedAt, displayAt: publishedAt, updatedAt: correctedAt ?? publishedAt },
      ...{ notify: tellsOfPostmortem, tweetId: null, customTweet: null },
    },
  ];
}
