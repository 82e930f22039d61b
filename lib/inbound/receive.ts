import { log } from '#lib/log.ts';
import { applyReports } from '#lib/outbox/apply-reports.ts';
import { readInbound } from './read-inbound.ts';
import { confirmSubscription } from './sns.ts';

/**
 * Takes in what was posted about mails of ours. Reports about nobody we know are taken too: the sender must not try again
 * for ever.
 * @throws Refusal for what cannot be read, or when SNS cannot be asked
 */
export async function receive(body: string, contentType: string): Promise<void> {
  const inbound = readInbound(body, contentType);
  if ('confirm' in inbound) {
    await confirmSubscription(inbound.confirm, { allowed: [] });
    log.info('the subscription to a topic of SNS is confirmed');
    return;
  }
  const { reports } = inbound;
  const known = await applyReports(reports);
  const kinds = reports.map(({ kind }) => kind);
  log.info({ kinds, known }, 'reports about mails came in');
}
