/**
 * Where a mail that cannot be delivered comes back to: the operator's address with the delivery's id in it, so that the
 * bounce says by itself whose it is.
 * @param bounces `MAIL_BOUNCES`, e.g. `bounces@example.com`
 */
export function returnPath(bounces: string | undefined, id: string): string | null {
  const at = bounces?.lastIndexOf('@') ?? -1;
  return bounces && at > 0 ? `${bounces.slice(0, at)}+${id}${bounces.slice(at)}` : null;
}

/** The delivery that a returned mail names; null for another mail. */
export function deliveryOf(recipient: string): string | null {
  return /\+(\d+\.[a-z0-9]{12})@/.exec(recipient)?.[1] ?? null;
}

/** `status@example.com` of `Heraldo <status@example.com>`. */
export function addressOf(mailbox: string): string {
  return /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox.trim();
}
