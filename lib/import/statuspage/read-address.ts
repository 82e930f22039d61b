import type { History } from '#lib/import/history.ts';
import type { Told } from '#lib/import/import-history.ts';
import { addressOf, baseOf } from '#lib/import/service/address.ts';
import { Service } from '#lib/import/service/service.ts';
import type { Waits } from '#lib/import/service/waits.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { readManage } from './read-manage.ts';
import { readPublic } from './read-public.ts';

export interface AddressOptions {
  readonly token: string | null;
  readonly drafts?: boolean;
  readonly waits?: Waits;
}

const MANAGE_API = 'https://api.statuspage.io/v1';

/**
 * What a Statuspage tells at its address: without a token what it publishes, with one everything. An address under `/v1` is
 * that of a manage API, which also others speak; with a token any other is the public address of a page of Statuspage's own.
 */
export function readStatuspageAddress(
  from: string,
  told: Told,
  { token, drafts = false, waits }: AddressOptions,
): Promise<History> {
  const url = addressOf(from);
  const settings = { name: 'Statuspage', told, ...(waits && { waits }) };
  const manage = /^(.*\/v1)(?:\/pages(?:\/([\w-]{1,64}))?)?\/?$/.exec(url.pathname);
  if (token === null) {
    if (manage)
      throw new SourceFault(`${from} is read with a token: set SOURCE_TOKEN, or name it by --token-env.`);
    const base = baseOf(url).replace(/\/api\/v2(\/.*)?$/, '');
    return readPublic(new Service({ ...settings, base }));
  }
  const headers = { authorization: `OAuth ${token}` };
  const base = manage ? `${url.origin}${manage[1]}` : MANAGE_API;
  const wanted = manage ? (manage[2] ? { id: manage[2] } : null) : { host: url.host };
  return readManage(new Service({ ...settings, base, headers }), { wanted, drafts });
}
