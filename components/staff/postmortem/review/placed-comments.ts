import { placeOf } from '#lib/domain/drafting/comment-place.ts';
import type { Instant } from '#lib/domain/instant.ts';

export interface Said {
  readonly id: string;
  readonly answersId: string | null;
  readonly section: string;
  readonly quote: string;
  readonly words: string;
  readonly byName: string;
  readonly at: Instant;
  readonly resolvedAt: Instant | null;
  readonly resolvedBy: string | null;
}

/** A comment and what was answered to it. */
export interface Thread extends Said {
  readonly answers: readonly Said[];
}

export interface PlacedComments {
  /** By paragraph. */
  readonly of: readonly (readonly Thread[])[];
  /** On the section as a whole, and on paragraphs that are gone. */
  readonly rest: readonly Thread[];
}

/** The comments on one section beside its paragraphs as they are now. */
export function placedComments(
  comments: readonly Said[],
  section: string,
  paragraphs: readonly string[],
): PlacedComments {
  const threads = comments
    .filter((comment) => comment.section === section && comment.answersId === null)
    .map((comment) => ({
      ...comment,
      answers: comments.filter(({ answersId }) => answersId === comment.id),
    }));
  const places = threads.map(({ quote }) => placeOf(quote, paragraphs));
  return {
    of: paragraphs.map((_, index) => threads.filter((_, at) => places[at] === index)),
    rest: threads.filter((_, at) => places[at] === null),
  };
}
