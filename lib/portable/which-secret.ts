import { Refusal } from '#lib/errors.ts';
import type { Checked } from './check-source.ts';

/** What becomes of the secret, from which links, addresses, signatures and the keys of browsers are derived. */
export type SecretStep =
  /** The page's and this machine's are the same, or nothing was derived from it. */
  | 'same'
  /** This machine has none yet, and keeps that of the document. */
  | 'kept'
  /** The page goes on with this machine's. */
  | 'other';

/**
 * @param here this machine's; null when it has none yet
 * @param there that of the copy, where it holds it
 * @param checked what was recognised by `there`, or else by `here`
 * @throws Refusal `conflict` when they differ and that was not asked for
 */
export function whichSecret(
  here: string | null,
  there: string | null,
  { addresses, recognised }: Checked,
  otherIsFine: boolean,
): SecretStep {
  if (there !== null) {
    if (here === null) return 'kept';
    if (here === there) return 'same';
  } else if (recognised > 0 || addresses === 0) return 'same';
  if (otherIsFine) return 'other';
  throw new Refusal(
    'conflict',
    `${here === null ? 'This machine has no secret yet' : 'The secret of this machine is another one'}. ` +
      'Links in messages, the keys of browsers and the signatures of webhooks are derived from the secret: set ' +
      'AUTH_SECRET to that of the page, or copy its file auth-secret into DATA_DIR. With --other-secret it is restored ' +
      'all the same, and these end.',
  );
}
