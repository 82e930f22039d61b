import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { componentsById, liveGroups } from '#db/queries/component.ts';
import type { Database } from '#db/open.ts';
import { incidents } from '#db/schema/index.ts';
import { normaliseAddress } from '#lib/domain/channel-address.ts';
import { isOver } from '#lib/domain/incident.ts';
import { IMPACTS } from '#lib/domain/level.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { SUBSCRIPTION_DETAILS, SUBSCRIPTION_SCOPES } from '#lib/domain/subscription.ts';
import { invalid } from '#lib/errors.ts';
import { t } from '#lib/i18n/t.ts';
import { componentIds, flag, oneOf } from './fields.ts';

const ADDRESS_MAX = 2_000;
const CHOOSE = t('subscribe.problem.choose');

/** As typed; what it must look like depends on the channel. */
export const address = z
  .string({ error: t('subscribe.problem.address') })
  .max(ADDRESS_MAX, t('subscribe.problem.long'));

/** What somebody wants to hear of; left out is everything. */
export const choice = {
  scope: oneOf(SUBSCRIPTION_SCOPES, CHOOSE).default('page'),
  componentIds: componentIds.default([]),
  groupIds: componentIds.default([]),
  incidentIds: componentIds.default([]),
  leastImpact: oneOf(IMPACTS, CHOOSE).default('none'),
  maintenance: flag.default(true),
  detail: oneOf(SUBSCRIPTION_DETAILS, CHOOSE).default('every_update'),
  newestOnly: flag.default(true),
};
export const Choice = z.object(choice);
export type Choice = z.infer<typeof Choice>;

/** @throws Refusal `invalid` when it is no address of that channel */
export function addressOf(channel: ChannelKind, typed: string, field = 'address'): string {
  const found = normaliseAddress(channel, typed);
  if (found === null) throw invalid(field, t(`subscribe.problem.${channel}`));
  return found;
}

/**
 * What is meant by a choice, without what does not belong to its scope.
 * @param followed incidents that may stay chosen when they are over
 * @throws Refusal `invalid` when nothing was chosen, or something that is not there or over
 */
export async function meant(db: Database, given: Choice, followed: readonly string[] = []): Promise<Choice> {
  const { scope } = given;
  const componentIds = scope === 'chosen' ? given.componentIds : [];
  const groupIds = scope === 'chosen' ? given.groupIds : [];
  const incidentIds = scope === 'incident' ? given.incidentIds : [];
  if (scope === 'chosen' && componentIds.length + groupIds.length === 0)
    throw invalid('componentIds', t('subscribe.problem.nothingChosen'));
  if (scope === 'incident' && incidentIds.length === 0)
    throw invalid('incidentIds', t('subscribe.problem.nothingChosen'));
  const known = await componentsById(db, componentIds);
  if (componentIds.some((one) => known.get(one)?.removedAt !== null))
    throw invalid('componentIds', t('subscribe.problem.gone'));
  const groups = new Set(groupIds.length > 0 ? (await liveGroups(db)).map(({ id }) => id) : []);
  if (groupIds.some((one) => !groups.has(one))) throw invalid('groupIds', t('subscribe.problem.gone'));
  for (const incidentId of incidentIds)
    if (!followed.includes(incidentId) && !(await isOpen(db, incidentId)))
      throw invalid('incidentIds', t('subscribe.problem.gone'));
  return { ...given, componentIds, groupIds, incidentIds };
}

async function isOpen(db: Database, incidentId: string): Promise<boolean> {
  const [found] = await db.select().from(incidents).where(eq(incidents.id, incidentId));
  return found !== undefined && !isOver(found);
}

/** The columns of a choice; components, groups and incidents have tables of their own. */
export function columnsOf({ scope, leastImpact, maintenance, detail, newestOnly }: Choice) {
  return { scope, leastImpact, maintenance, detail, newestOnly };
}
