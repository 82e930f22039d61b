import type { HistorySubscriber } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import { type Addressed, endpoint, mailbox } from '#lib/import/service/address-told.ts';
import { countRefused, type Refused, takeEach } from '#lib/import/take-each.ts';
import type { ManageApi } from './manage-api.ts';
import { ManageSubscriber } from './manage-source.ts';

const STATES = ['active', 'unconfirmed', 'quarantined'] as const;
type State = (typeof STATES)[number];
interface Known {
  readonly one: ManageSubscriber;
  readonly state: State;
}
interface Report {
  readonly remarks: Remarks;
  readonly refused: Refused;
}

/** @param openIncidents what can still be followed: who follows what is over is told of nothing more */
export async function readSubscribers(
  api: ManageApi,
  openIncidents: readonly string[],
  report: Report,
): Promise<HistorySubscriber[]> {
  const known = new Map<string, Known>();
  const take = (list: readonly unknown[], state: State) => {
    const taken = takeEach(ManageSubscriber, list, 'subscriber', report);
    for (const one of taken) if (!known.has(one.id)) known.set(one.id, { one, state });
    return taken;
  };
  for (const state of STATES) {
    // Of subscribers alone, pages count from 0.
    const query = { size: { limit: 100 }, from: 0, query: { state } } as const;
    const list = await api.list('/subscribers', `subscribers who are ${state}`, query);
    if (list === null) {
      report.remarks.add('The token may not read the subscribers: none of them were taken', 'the whole');
      return [];
    }
    take(list, state);
  }
  const followed = new Map<string, string[]>();
  for (const incidentId of openIncidents) {
    const list = await api.list(`/incidents/${incidentId}/subscribers`, 'subscribers of an incident');
    // Nothing says whether those that the page does not list have confirmed.
    for (const { id } of take(list ?? [], 'unconfirmed'))
      followed.set(id, [...(followed.get(id) ?? []), incidentId]);
  }
  return [...known.values()].flatMap(
    (one) => subscriberOf(one, followed.get(one.one.id) ?? [], report) ?? [],
  );
}

function subscriberOf(
  { one, state }: Known,
  incidentIds: readonly string[],
  { remarks, refused }: Report,
): HistorySubscriber | null {
  const found = addressed(one);
  if ('why' in found) {
    remarks.add(found.why, `subscriber ${one.id}`);
    countRefused(refused, 'subscriber');
    return null;
  }
  const { channel, address } = found;
  return {
    ...{ id: one.id, channel, address, status: state, incidentIds, componentIds: one.components ?? null },
    contact: channel === 'webhook' && one.email ? (mailbox(one.email)?.address ?? null) : null,
    createdAt: one.created_at,
    updatedAt: one.quarantined_at ?? one.created_at,
  };
}

const ROOMS = ['slack', 'teams', 'discord', 'google_chat'];

function addressed({ mode, email, endpoint: web }: ManageSubscriber): Addressed | { readonly why: string } {
  const isRoom = ROOMS.includes(mode);
  if (isRoom && !web)
    return { why: `A subscriber by ${mode} was refused: the address of its room is not told` };
  if (mode !== 'email' && mode !== 'webhook' && !isRoom)
    return { why: `A subscriber by ${mode} has no place here` };
  const found = mode === 'email' ? mailbox(email ?? '') : endpoint(web ?? '');
  return found ?? { why: `A subscriber was refused: this is no address of ${mode}` };
}
