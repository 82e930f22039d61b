import type { ChannelKind } from './subscriber.ts';

/**
 * An address as staff see it. Whoever has the address of a webhook or of a browser can write to it, so nobody is shown it
 * whole: its host and its last characters tell which it is. Mail addresses are shown whole to those who work with
 * subscribers, and masked to those who only read: they need to know how many there are, not who.
 * @param isWhole for editors and up
 */
export function shownAddress(channel: ChannelKind, address: string | null, isWhole: boolean): string {
  if (address === null) return '';
  if (channel === 'email') return isWhole ? address : masked(address);
  if (channel === 'telegram') return isWhole ? address : `•••${address.slice(-2)}`;
  const host = URL.canParse(address) ? new URL(address).host : '';
  return `${host}/•••${address.slice(-4)}`;
}

function masked(mailbox: string): string {
  const at = mailbox.lastIndexOf('@');
  return `${mailbox.slice(0, Math.min(1, at))}•••${mailbox.slice(at)}`;
}

/** What a server said, without the mailboxes that it names: so that the same reason is the same words for everybody. */
export function withoutMailboxes(said: string): string {
  return said.replace(/<?[^\s<>"',;:()]+@[^\s<>"',;:()]+>?/g, '…');
}
