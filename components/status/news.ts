import { stateText } from '#lib/i18n/state.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedUpdate } from '#lib/published/incident.ts';

/**
 * What makes an element news: when `live.js` finds its id for the first time, it says the words aloud.
 * @param of what the update is of, where the page does not say that already
 */
export function news({ id, status }: PublishedUpdate, of?: string) {
  const state = stateText(status);
  return {
    id: `update-${id}`,
    'data-update': of === undefined ? state : t('live.of', { name: of, state }),
  };
}
