import { z } from 'zod';
import { id } from './fields.ts';

export const MOST_AT_ONCE = 100;
const TOO_MANY = `Name at most ${MOST_AT_ONCE} at once.`;

/** Subscribers by id, or all whom an act is for. Those whom it is not for are passed over. */
export const some = z.union([z.literal('all'), z.array(id).max(MOST_AT_ONCE, TOO_MANY)], {
  error: `Give a list of ids, at most ${MOST_AT_ONCE}, or the word all.`,
});
