import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { migrate } from '#db/migrate.ts';
import { OPERATIONS } from '#lib/api/operations.ts';
import type { Page } from '#lib/api/v1/pages.ts';
import { env } from '#lib/env.ts';
import { notFound, Refusal } from '#lib/errors.ts';
import { pageSettings } from '#lib/reads/page.ts';
import { askHere } from './ask-here.ts';
import { askPage, type PageAddress } from './ask-page.ts';
import type { Sent } from './sent.ts';
import { UsageFault } from './usage-fault.ts';

type PageAnswer = z.output<typeof Page>;

/** The manage API, be it of a page that runs somewhere or of the database of this machine. */
export interface Api {
  readonly page: PageAnswer;
  /**
   * Asks an operation by its id.
   * @throws Refusal what the API refuses with, its fields spelled as the API spells them
   */
  ask<Answer = unknown>(id: string, sent?: Partial<Sent>): Promise<Answer>;
}

/** What says where to ask; each command that asks takes these. */
export interface Place {
  readonly url?: string;
  readonly tokenFile?: string;
}

/** @throws UsageFault for an address or a token that cannot be one; Refusal when nothing answers */
export async function connect(place: Place): Promise<Api> {
  const address = addressOf(place);
  if (!address) {
    await migrate();
    if (!(await pageSettings()))
      throw new Refusal('not_found', 'There is no page yet: start Candor and set it up.');
  }
  async function send(id: string, sent: Sent): Promise<unknown> {
    const operation = OPERATIONS.find((one) => one.id === id);
    if (!operation) throw new Error(`There is no operation ${id}.`);
    return address ? askPage(address, operation, sent) : askHere(operation, sent);
  }
  const [page] = (await send('listPages', { params: {}, query: {} })) as PageAnswer[];
  if (!page) throw notFound('page');
  return {
    page,
    ask: async <Answer>(id: string, { params = {}, query = {}, body }: Partial<Sent> = {}) =>
      (await send(id, {
        ...{ params: { page_id: page.id, organization_id: page.id, ...params }, query, body },
      })) as Answer,
  };
}

function addressOf({ url = env.candorUrl, tokenFile }: Place): PageAddress | null {
  if (url === undefined) {
    if (tokenFile !== undefined)
      throw new UsageFault('--token-file opens a page: say which by --url or CANDOR_URL.');
    return null;
  }
  const read = URL.canParse(url) ? new URL(url) : null;
  if (!read || !/^https?:$/.test(read.protocol) || read.username || read.password || read.search || read.hash)
    throw new UsageFault('The address of a page is like https://status.example.com.');
  const token = tokenFile === undefined ? env.candorToken : readToken(tokenFile);
  if (!token)
    throw new UsageFault(
      `A page is asked with a token of it: put one into CANDOR_TOKEN, or name --token-file.`,
    );
  if (!/^[\x21-\x7e]{1,200}$/.test(token)) throw new UsageFault('What is given as the token is none.');
  return { url: read.href.replace(/\/+$/, '').replace(/(\/api)?\/v1$/, ''), token };
}

function readToken(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new UsageFault(`The token cannot be read: ${(error as Error).message}`);
  }
}
