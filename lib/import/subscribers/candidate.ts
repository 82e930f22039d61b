import { normaliseAddress } from '#lib/domain/channel-address.ts';
import { IMPACTS } from '#lib/domain/level.ts';
import { CHANNEL_KINDS, type ChannelKind } from '#lib/domain/subscriber.ts';
import { SUBSCRIPTION_DETAILS } from '#lib/domain/subscription.ts';
import { t } from '#lib/i18n/t.ts';
import type { Candidate } from '#lib/verbs/admit-subscribers.ts';
import type { Cells } from './columns.ts';

/** What a name stands for; more than one id where several things have it. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Something in a row that cannot be right, in words for whoever made the list. */
class Unreadable extends Error {}

/** @returns whom a row means, or what is wrong with it */
export function candidateOf(
  row: Cells,
  components: Names,
  groups: Names,
): Candidate | { readonly why: string } {
  try {
    return read(row, components, groups);
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.message };
    throw error;
  }
}

function read(row: Cells, components: Names, groups: Names): Candidate {
  const channel = channelOf(row.channel ?? '');
  const address = addressIn(channel, row.address ?? '');
  const componentIds = idsOf(row.components ?? '', components, 'component');
  const groupIds = idsOf(row.groups ?? '', groups, 'group');
  const followsOne = (row.incidents ?? '') !== '' && componentIds.length + groupIds.length === 0;
  return {
    ...{
      channel,
      address,
      isInactive: !['', 'active'].includes((row.status ?? '').toLowerCase()) || followsOne,
    },
    contact: row.contact ? addressIn('email', row.contact) : null,
    choice: {
      scope: componentIds.length + groupIds.length > 0 ? 'chosen' : 'page',
      ...{ componentIds, groupIds, incidentIds: [] },
      leastImpact: wordOf(IMPACTS, row.least_impact, 'none', 'least_impact'),
      maintenance: yes(row.maintenance, 'maintenance'),
      detail: wordOf(SUBSCRIPTION_DETAILS, row.detail, 'every_update', 'detail'),
      newestOnly: yes(row.newest_only, 'newest_only'),
    },
  };
}

function channelOf(typed: string): ChannelKind {
  const word = typed.toLowerCase().replace(/[\s-]+/g, '_');
  if (word === '' || word === 'mail') return 'email';
  const found = CHANNEL_KINDS.find((kind) => kind === word);
  if (!found) throw new Unreadable(`There is no channel “${short(typed)}”.`);
  return found;
}

function addressIn(channel: ChannelKind, typed: string): string {
  if (typed === '') throw new Unreadable(t('subscribe.problem.address'));
  const found = normaliseAddress(channel, typed);
  if (found === null) throw new Unreadable(t(`subscribe.problem.${channel}`));
  return found;
}

function idsOf(cell: string, known: Names, noun: string): string[] {
  const ids = new Set<string>();
  for (const name of cell
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const found = known.get(name.toLowerCase()) ?? [];
    if (found.length === 0) throw new Unreadable(`There is no ${noun} “${short(name)}”.`);
    if (found.length > 1)
      throw new Unreadable(`Several are called “${short(name)}”: name the ${noun} by its id.`);
    ids.add(found[0]!);
  }
  return [...ids];
}

function wordOf<T extends string>(words: readonly T[], cell = '', otherwise: T, column: string): T {
  if (cell === '') return otherwise;
  const found = words.find((word) => word === cell.toLowerCase().replace(/[\s-]+/g, '_'));
  if (found === undefined)
    throw new Unreadable(`${column} is one of ${words.join(', ')}, not “${short(cell)}”.`);
  return found;
}

function yes(cell = '', column: string): boolean {
  const word = cell.toLowerCase();
  if (['', 'yes', 'true', '1'].includes(word)) return true;
  if (['no', 'false', '0'].includes(word)) return false;
  throw new Unreadable(`${column} is yes or no, not “${short(cell)}”.`);
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
