import type { ChannelKind } from './subscriber.ts';

const LONGEST_URL = 2_000;
/** RFC 5321: a path of 256 characters, without its angle brackets. */
const LONGEST_MAILBOX = 254;

/**
 * An address that somebody typed, as it is kept and written to; null when this channel reaches nothing by it.
 * The addresses of chat services are kept without what changes nothing, so that one room is one address.
 */
export function normaliseAddress(kind: ChannelKind, text: string): string | null {
  const typed = text.trim();
  switch (kind) {
    case 'email':
      return mailbox(typed);
    case 'telegram':
      // Chats have 52 bits at most, those of groups and channels are negative.
      return /^-?[1-9]\d{0,15}$/.test(typed) ? typed : null;
    case 'webhook':
    // What is pushed is encrypted anyway, and a push service in one's own house may have no certificate.
    case 'push':
      return webAddress(typed, /^https?:$/)?.href ?? null;
    case 'slack':
    case 'teams':
    case 'discord':
    case 'google_chat': {
      const url = webAddress(typed, /^https:$/);
      return url && url.port === '' ? ROOMS[kind](url) : null;
    }
  }
}

/**
 * What two addresses have in common when they are the same one. The part before the @ is kept as it was typed, since it is
 * the other side's to read; that it names two mailboxes in two spellings has not been seen.
 * @param address as `normaliseAddress` gives it
 */
export function comparable(kind: ChannelKind, address: string): string {
  return kind === 'email' ? address.toLowerCase() : address;
}

/** Where the incoming webhooks of chat services live, and what of an address says which one it is. */
const ROOMS = {
  slack: ({ hostname, pathname }) => {
    const path = /^(\/services\/\w+\/\w+\/\w+)\/?$/.exec(pathname)?.[1];
    return path && /^hooks\.slack(-gov)?\.com$/.test(hostname) ? `https://${hostname}${path}` : null;
  },
  // The signature that lets us in stands in the query, and its form is Microsoft's.
  teams: ({ hostname, href, pathname }) =>
    /^[a-z\d.-]+\.(webhook\.office|logic\.azure|api\.powerplatform)\.com$/.test(hostname) && pathname !== '/'
      ? href
      : null,
  discord: ({ hostname, pathname, searchParams }) => {
    const room = /^\/api(?:\/v\d+)?(\/webhooks\/\d+\/[\w-]+)\/?$/.exec(pathname)?.[1];
    if (!room || !/^((ptb|canary)\.)?discord(app)?\.com$/.test(hostname)) return null;
    const thread = searchParams.get('thread_id') ?? '';
    return `https://discord.com/api${room}${/^\d+$/.test(thread) ? `?thread_id=${thread}` : ''}`;
  },
  google_chat: ({ hostname, href, pathname, searchParams }) =>
    hostname === 'chat.googleapis.com' &&
    /^\/v1\/spaces\/[\w-]+\/messages$/.test(pathname) &&
    searchParams.get('key')
      ? href
      : null,
} as const satisfies Partial<Record<ChannelKind, (url: URL) => string | null>>;

function webAddress(text: string, protocol: RegExp): URL | null {
  // The parser of URLs drops line ends and tabs, and what is typed with them is a slip.
  if (/[\s\p{Cc}]/u.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!protocol.test(url.protocol) || url.username || url.password) return null;
  url.hash = '';
  return url.href.length <= LONGEST_URL ? url : null;
}

const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const DOMAIN = /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+(?=[a-z\d-]*[a-z])[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/;

function mailbox(text: string): string | null {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(0, at));
  // Names of other scripts are written as every mail server knows them.
  const host = `https://${text.slice(at + 1)}`;
  if (/[\s/?#:@[\]\\%]/.test(text.slice(at + 1)) || !URL.canParse(host)) return null;
  const domain = new URL(host).hostname;
  const address = `${local}@${domain}`;
  const isPlausible = LOCAL_PART.test(local) && local.length <= 64 && DOMAIN.test(domain);
  return isPlausible && address.length <= LONGEST_MAILBOX ? address : null;
}
