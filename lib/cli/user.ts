import type { Command } from 'commander';
import { asking } from './asking.ts';
import type { Api } from './connect.ts';
import { everything } from './everything.ts';
import { theOne } from './named.ts';
import { shownLine } from './print.ts';
import { table } from './table.ts';

/** What the commands read of the API's answer. */
interface UserAnswer {
  readonly id: string;
  readonly email: string;
  readonly first_name: string;
  readonly last_name: string;
}

const people = (api: Api) => everything<UserAnswer>(api, 'listUsers');
const nameOf = ({ first_name, last_name }: UserAnswer) => `${first_name} ${last_name}`.trim();

/** `user …` */
export function addUserCommands(program: Command): void {
  const user = program.command('user').description('The people who keep the page.');

  asking(user.command('list'), 'user list', async (api) => {
    const all = await people(api);
    const rows = all.map((one) => [one.id, `${nameOf(one)} <${one.email}>`]);
    return { answer: all, text: rows.length === 0 ? 'There is nobody yet.' : table(rows) };
  }).description('List the people of the team.');

  asking(user.command('remove <user>'), 'user remove ada@example.com', async (api, _, given: string) => {
    const named = (one: UserAnswer) => ({
      ...{ id: one.id, names: [one.email, nameOf(one)], label: `${nameOf(one)} <${one.email}>` },
    });
    const params = { user_id: theOne('person', await people(api), named, given).id };
    const gone = await api.ask<UserAnswer>('deleteUser', { params });
    return { answer: gone, text: `${shownLine(nameOf(gone))} (${gone.id}) is shut out. Their words stay.` };
  }).description('Shut somebody out at once, by their address, name or id: never an owner.');
}
