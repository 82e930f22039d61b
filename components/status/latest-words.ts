import type { PublishedUpdate } from '#lib/published/incident.ts';

/**
 * What was last said, for where only that is shown. Imported updates may say without words that something changed; an excerpt
 * of nothing would tell nobody what it is about.
 * @param updates newest first
 */
export function latestWords<T extends Pick<PublishedUpdate, 'body'>>(updates: readonly T[]): T | undefined {
  return updates.find((one) => one.body.trim() !== '') ?? updates[0];
}
