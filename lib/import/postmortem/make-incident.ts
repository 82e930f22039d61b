import { eq } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { incidents } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { invalid, Refusal } from '#lib/errors.ts';
import { mayBeId } from '#lib/id.ts';
import { t } from '#lib/i18n/t.ts';
import { idOf } from '#lib/import/id-of.ts';
import { importHistory } from '#lib/import/import-history.ts';
import { Remarks } from '#lib/import/report.ts';
import { readPostmortem } from './read-postmortem.ts';

export async function isIncidentHere(id: string): Promise<boolean> {
  return (await reader().$count(incidents, eq(incidents.id, id))) > 0;
}

/**
 * Makes the incident that a file of another page tells of, with its id, name, impact and times. What was said while it went
 * on, and what it did to which components, no such file tells: so one update says that it is over.
 * @returns its id
 * @throws Refusal `invalid` where the file does not tell of an incident that is over, `conflict` where it was deleted here
 */
export async function makeIncident(actor: Actor, text: string): Promise<string> {
  const { incidentId: id, title: name, incident } = readPostmortem(text);
  if (id === null || !mayBeId(id) || name === null || incident === null)
    throw invalid(
      'text',
      'It does not say of its incident what it was called, how bad it was, and since when.',
    );
  const { impact, startedAt, resolvedAt } = incident;
  if (resolvedAt === null || resolvedAt < startedAt || resolvedAt > now())
    throw invalid('text', 'It does not say when its incident was over.');
  const times = { createdAt: startedAt, updatedAt: resolvedAt };
  const remarks = new Remarks();
  const update = {
    ...{ id: idOf(id, 'over'), status: 'resolved' as const, body: t('postmortem.file.over') },
    ...{ displayAt: resolvedAt, createdAt: resolvedAt, updatedAt: resolvedAt },
    ...{ notify: false, tweetId: null, customTweet: null, components: [] },
  };
  const made = {
    ...{ id, name, ...times, status: null, impact, startedAt, resolvedAt, backfilled: true },
    ...{ updates: [update], componentOrder: [], components: [], shortlink: null, postmortem: null },
  };
  const nothing = { page: null, groups: [], components: null, maintenances: [], listed: null };
  const { counts } = await importHistory(actor, () => ({ ...nothing, incidents: [made], remarks }));
  if (counts.incidents.refused > 0) throw invalid('text', remarks.lines().join(' '));
  if (!(await isIncidentHere(id)))
    throw new Refusal(
      'conflict',
      `Incident ${id} was deleted on this page, and stays so: give another by --incident.`,
    );
  return id;
}
