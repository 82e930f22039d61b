import { type Command, Option } from 'commander';
import type { z } from 'zod';
import type { Subscriber } from '#lib/api/v1/subscriber-shape.ts';
import { asking, several } from './asking.ts';
import type { Api } from './connect.ts';
import { componentOf, listed } from './find-component.ts';
import { theOne } from './named.ts';
import { shownLine } from './print.ts';
import { table } from './table.ts';

type SubscriberAnswer = z.output<typeof Subscriber>;

const PER_PAGE = 1000;
const addressOf = ({ email, endpoint, obfuscated_channel_name }: SubscriberAnswer) =>
  endpoint ?? email ?? obfuscated_channel_name ?? '';

/** `subscriber …` */
export function addSubscriberCommands(program: Command): void {
  const subscriber = program.command('subscriber').description('Who is told.');

  asking(
    subscriber
      .command('list')
      .addOption(
        new Option('--state <state>')
          .choices(['active', 'unconfirmed', 'quarantined', 'all'])
          .default('active'),
      )
      .option('--search <text>', 'only those with this in their address'),
    'subscriber list --state unconfirmed',
    async (api, { state, search }: { state: string; search?: string }) => {
      const all = await subscribers(api, { state, ...(search && { q: search }) });
      const rows = all.map((one) => [one.mode, one.id, addressOf(one)]);
      return { answer: all, text: rows.length === 0 ? 'There is nobody.' : table(rows) };
    },
  ).description('List subscribers.');

  asking(
    subscriber
      .command('add <address>')
      .option('--component <component>', 'only what is said of this one; several times for more', several)
      .option('--confirmed', 'they have agreed already, and are not asked'),
    'subscriber add ada@example.com --component API',
    async (api, { component, confirmed }: { component?: string[]; confirmed?: true }, address: string) => {
      const all = component ? await listed(api) : [];
      const body = {
        subscriber: {
          ...(/^https?:/.test(address) ? { endpoint: address } : { email: address }),
          skip_confirmation_notification: confirmed ?? false,
          component_ids: component?.map((given) => componentOf(all, given).id),
        },
      };
      const added = await api.ask<SubscriberAnswer>('createSubscriber', { body });
      const asked = confirmed ? 'is told from now on' : 'is asked first';
      return { answer: added, text: `${shownLine(addressOf(added))} (${added.id}) ${asked}.` };
    },
  ).description('Add a mailbox, a webhook or a chat room.');

  asking(
    subscriber.command('remove <subscriber>'),
    'subscriber remove ada@example.com',
    async (api, _, given: string) => {
      const found = await subscribers(api, { state: 'all', ...(isId(given) || { q: given }) });
      const named = (one: SubscriberAnswer) => ({ id: one.id, names: [addressOf(one)] });
      const params = { subscriber_id: theOne('subscriber', found, named, given).id };
      const gone = await api.ask<SubscriberAnswer>('deleteSubscriber', { params });
      return { answer: gone, text: `${shownLine(addressOf(gone))} (${gone.id}) is told nothing any more.` };
    },
  ).description('Unsubscribe somebody, by their address or id. Their address is forgotten.');
}

const isId = (given: string) => /^[a-z0-9]{12}$/.test(given) && {};

/** All of them. Their pages count from 0. */
async function subscribers(api: Api, query: Record<string, string>): Promise<SubscriberAnswer[]> {
  const all: SubscriberAnswer[] = [];
  for (let page = 0; ; page += 1) {
    const wanted = { ...query, page: String(page), limit: String(PER_PAGE) };
    const some = await api.ask<SubscriberAnswer[]>('listSubscribers', { query: wanted });
    all.push(...some);
    if (some.length < PER_PAGE) return all;
  }
}
