import { reader } from '#db/open.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { SUBSCRIBER } from '#lib/domain/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { t } from '#lib/i18n/t.ts';
import { waysOf } from '#lib/outbox/ways.ts';
import { moveTelegram } from '#lib/verbs/move-telegram.ts';
import { startTelegram } from '#lib/verbs/start-telegram.ts';
import { stopTelegram } from '#lib/verbs/stop-telegram.ts';
import type { Command } from './command.ts';

/** Does what a chat asks for. @returns what to say there; null where there is nothing to say */
export async function answerTo(command: Command): Promise<string | null> {
  try {
    if (command.kind === 'start') return await started(command);
    if (command.kind !== 'moved') return await stopped(command);
    await moveTelegram(SUBSCRIBER, { chatId: command.chatId, to: command.to });
    return null;
  } catch (error) {
    // Whatever else is refused is nothing that a person can have asked for.
    if (!(error instanceof Refusal)) throw error;
    return error.code === 'not_found' ? t('telegram.noIncident') : null;
  }
}

async function started({ chatId, incidentId }: Command & { kind: 'start' }): Promise<string | null> {
  const page = await pageFacts(reader());
  if (!page) return null;
  const subscriber = await startTelegram(SUBSCRIBER, { chatId, ...(incidentId ? { incidentId } : {}) });
  const key = subscriber.scope === 'incident' ? 'telegram.followed' : 'telegram.started';
  const url = waysOf(subscriber, page.url).manage;
  const said = [t(key, { page: page.name }), t('telegram.manage', { url }), t('telegram.howToStop')];
  return said.join('\n');
}

async function stopped({ kind, chatId }: Command): Promise<string | null> {
  await stopTelegram(SUBSCRIBER, { chatId });
  return kind === 'stop' ? t('telegram.stopped') : null;
}
