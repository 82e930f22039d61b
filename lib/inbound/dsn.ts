import type { MailReport, ReportKind } from '#lib/domain/mail-report.ts';
import { fieldsOf, first, type Headers, type Part, partsOf } from './mail.ts';
import { deliveryOfReturned } from './returned-mail.ts';
import { kindOfFailure } from '#lib/domain/status-code.ts';
import { reasonOf } from './words.ts';

const STATUS_PART = /^message\/(global-)?delivery-status$/;
const MOST_RECIPIENTS = 100;

/**
 * Reads a delivery status notification (RFC 3464). Anybody can write such a mail, so only the delivery that it names counts:
 * its id is known to nobody but whoever had the mail in hand. An address alone could be anybody's.
 */
export function readDsn(mail: Part): MailReport[] {
  const parts = partsOf(mail);
  const status = parts.find(({ type }) => STATUS_PART.test(type));
  if (!status) return [];
  const delivery = deliveryOfReturned(mail.headers, parts);
  return status.body
    .split(/\r?\n[ \t]*\r?\n/, MOST_RECIPIENTS + 1)
    .map((block) => fieldsOf(block.trim()))
    .flatMap((group): MailReport[] => {
      const kind = kindOf(group);
      if (!kind) return [];
      const reason = reasonOf(first(group, 'diagnostic-code'), first(group, 'status'));
      return [{ kind, recipient: null, delivery, reason }];
    });
}

/** @returns null for what says that all is well, and for the fields about the whole mail */
function kindOf(group: Headers): ReportKind | null {
  const action = first(group, 'action')
    .split(/[\s;(]/)[0]!
    .toLowerCase();
  if (action === 'delayed') return 'soft';
  if (action !== 'failed') return null;
  return kindOfFailure(first(group, 'status'), first(group, 'diagnostic-code'));
}
