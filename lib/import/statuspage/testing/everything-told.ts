import { V2_FILES } from '#lib/documents/v2-addresses.ts';

type Told = Record<string, unknown>;
interface Thing {
  readonly id: string;
  readonly status?: string;
}

/** All that a page tells programs: each list of the manage API to its end, each postmortem, each file of the read API. */
export async function everythingTold(url: string, token: string): Promise<Told> {
  const told: Told = {};
  const ask = async <T>(path: string): Promise<T> => {
    const response = await fetch(`${url}${path}`, { headers: { authorization: `OAuth ${token}` } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (told[path] = withoutTheImport(await response.json()) as T);
  };
  const list = async (path: string, from = 1): Promise<Thing[]> => {
    const all: Thing[] = [];
    for (let page = from; ; page += 1) {
      const part = await ask<Thing[]>(`${path}page=${page}`);
      all.push(...part);
      if (part.length < 100) return all;
    }
  };
  const [page] = await ask<Thing[]>('/v1/pages');
  const at = `/v1/pages/${page!.id}`;
  await list(`${at}/components?`);
  await list(`${at}/component-groups?`);
  for (const one of await list(`${at}/incidents?`))
    if (one.status === 'postmortem') await ask(`${at}/incidents/${one.id}/postmortem`);
  for (const part of ['scheduled', 'upcoming', 'active_maintenance']) await list(`${at}/incidents/${part}?`);
  for (const one of await list(`${at}/incidents/unresolved?`))
    await list(`${at}/incidents/${one.id}/subscribers?`);
  for (const state of ['active', 'unconfirmed', 'quarantined'])
    await list(`${at}/subscribers?state=${state}&`, 0);
  await list(`${at}/incident_templates?`);
  for (const file of Object.keys(V2_FILES)) await ask(`/api/v2/${file}`);
  return told;
}

/** What it tells everybody, of the files that an import reads. */
export async function publiclyTold(url: string): Promise<unknown[]> {
  const files = ['summary.json', 'incidents.json', 'scheduled-maintenances.json'];
  const told = [];
  for (const file of files) told.push(await (await fetch(`${url}/api/v2/${file}`)).json());
  return told.map(withoutTheImport);
}

/**
 * Without what an import cannot keep: when the page was made and changed last, which is when it was imported; that its address
 * was an unencrypted one, since the manage API tells its host alone; and of the read
 * API what the manage API does not tell: milliseconds, posts on Twitter, that somebody is reminded.
 */
function withoutTheImport(told: unknown): unknown {
  return JSON.parse(JSON.stringify(told), (key, value: unknown) => {
    if (['tweet_id', 'custom_tweet', 'reminder_intervals'].includes(key)) return undefined;
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return value.replace(/\.\d{3}/, '');
    const isPage = value !== null && typeof value === 'object' && 'time_zone' in value;
    if (!isPage) return value;
    return {
      ...value,
      created_at: null,
      updated_at: null,
      url: String((value as Told)['url']).replace(/^http:/, 'https:'),
    };
  });
}
