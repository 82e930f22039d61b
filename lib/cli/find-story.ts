import type { z } from 'zod';
import type { Incident } from '#lib/api/v1/incident-shape.ts';
import { Refusal } from '#lib/errors.ts';
import type { Api } from './connect.ts';
import { everything } from './everything.ts';
import { theOne } from './named.ts';
import { stateWord } from './story-text.ts';

export type StoryAnswer = z.output<typeof Incident>;
export type Kind = 'incident' | 'maintenance';

export const kindOf = ({ scheduled_for }: StoryAnswer): Kind =>
  scheduled_for === null ? 'incident' : 'maintenance';

export const isOver = ({ status }: StoryAnswer) => ['resolved', 'postmortem', 'completed'].includes(status);

/**
 * The incident or the maintenance of this id or name. Of several with one name, the one that is not over is meant.
 * @throws Refusal
 */
export async function storyOf(api: Api, kind: Kind, given: string): Promise<StoryAnswer> {
  const byId = /^[a-z0-9]{12}$/.test(given) ? await storyOfId(api, given) : null;
  if (byId && kindOf(byId) === kind) return byId;
  const found = await everything<StoryAnswer>(api, 'listIncidents', { size: 'limit', query: { q: given } });
  const those = found.filter((one) => kindOf(one) === kind);
  const open = those.filter((one) => !isOver(one) && one.name === given);
  return theOne(kind, open.length > 0 ? open : those, named, given);
}

const named = (one: StoryAnswer) => ({
  ...{ id: one.id, names: [one.name] },
  label: `${(one.scheduled_for ?? one.started_at).slice(0, 10)}  ${stateWord(one.status)}  ${one.name}`,
});

async function storyOfId(api: Api, incident_id: string): Promise<StoryAnswer | null> {
  try {
    return await api.ask<StoryAnswer>('getIncident', { params: { incident_id } });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return null;
    throw error;
  }
}
