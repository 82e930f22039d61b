import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, unknown>;
interface Update extends Json {
  readonly update_id: number;
}

/** As long as those of Telegram. */
export const TOKEN = '123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0';

/**
 * The Bot API of Telegram on loopback, as far as we know it: keeps updates until a later offset confirms them, holds a
 * question open while there are none, and lets one ask at a time.
 */
export async function openBotApi() {
  const sent: Json[] = [];
  const asked: Json[] = [];
  /** What it says instead, by method: a status and a description, once each. */
  const faults: { method: string; status: number; description: string; parameters?: Json }[] = [];
  let updates: Update[] = [];
  let next = 1000;
  let waiting: ServerResponse | null = null;

  const ok = (response: ServerResponse, result: unknown) =>
    response.end(JSON.stringify({ ok: true, result }));
  function no(response: ServerResponse, status: number, description: string, parameters?: Json) {
    response.writeHead(status);
    response.end(JSON.stringify({ ok: false, error_code: status, description, parameters }));
  }
  function getUpdates(response: ServerResponse, { offset }: { offset?: number }) {
    if (offset !== undefined) updates = updates.filter(({ update_id }) => update_id >= offset);
    if (waiting) no(waiting, 409, 'Conflict: terminated by other getUpdates request');
    waiting = null;
    if (updates.length > 0) return void ok(response, updates);
    waiting = response;
    response.once('close', () => (waiting = waiting === response ? null : waiting));
  }

  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      const parameters = JSON.parse(Buffer.concat(chunks as Buffer[]).toString() || '{}') as Json;
      const [, token, method] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
      asked.push({ method, ...parameters });
      const fault = faults.find((one) => one.method === method);
      if (fault) faults.splice(faults.indexOf(fault), 1);
      if (token !== TOKEN) no(response, 401, 'Unauthorized');
      else if (fault) no(response, fault.status, fault.description, fault.parameters);
      else if (method === 'getMe') ok(response, { id: 123456, is_bot: true, username: 'NovuStatusBot' });
      else if (method === 'getUpdates') getUpdates(response, parameters);
      else if (method === 'sendMessage') ok(response, sent.push(parameters));
      else no(response, 404, 'Not Found');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    ...{ sent, asked, faults },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Something happens in a chat: it is told to whoever asks. */
    happens(update: Json): void {
      updates.push({ update_id: (next += 1), ...update });
      if (waiting) ok(waiting, updates);
      waiting = null;
    },
    /** What nobody confirmed yet. */
    unconfirmed: () => updates.length,
    close: () => server.close().closeAllConnections(),
  };
}

/** As Telegram tells it in the old chat. */
export const grows = (id: number, to: number) => ({
  message: { message_id: 2, chat: { id, type: 'group' }, migrate_to_chat_id: to },
});

export const writes = (id: number, text: string) => ({ message: { message_id: 1, chat: { id }, text } });
