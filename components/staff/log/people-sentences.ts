import type { EventData } from '#lib/domain/event.ts';
import { withoutMailboxes } from '#lib/domain/shown-address.ts';
import { channel, invitation, list, role, text, userChange, type Sentence } from './event-words.ts';

/** What the team did among themselves, and what became of subscribers. */
export const PEOPLE_SENTENCES = {
  'user.added': (data: EventData) =>
    data['byStaff'] === true
      ? { did: 'added to the team:', about: 'thing', more: role(data['role']) }
      : { did: 'joined the team', more: role(data['role']), byItself: true },
  'user.changed': (data: EventData) => ({
    did: 'changed the account of',
    about: 'thing',
    more: userChange(data),
  }),
  'user.password_changed': (data: EventData) => ({
    did: data['reset'] === true ? 'was given a new password from the command line' : 'changed their password',
    byItself: true,
  }),
  'user.notices_chosen': () => ({ did: 'chose which mails they get', byItself: true }),
  'user.removed': () => ({ did: 'removed from the team:', about: 'thing' }),
  'user.invited': (data: EventData) => ({
    did: 'made an invitation for',
    about: 'thing',
    more: role(data['role']),
  }),
  'invitation.revoked': () => ({ did: 'revoked the invitation for', about: 'thing' }),
  'token.created': (data: EventData) => ({
    did: 'made the token',
    about: 'thing',
    more: list(data['scopes']),
  }),
  'token.revoked': () => ({ did: 'revoked the token', about: 'thing' }),
  'session.started': () => ({ did: 'signed in' }),
  'session.revoked': (data: EventData) => ({
    did: typeof data['sessions'] === 'number' ? 'signed out other browsers' : 'signed out a browser',
  }),
  'subscriber.asked': (data: EventData) =>
    typeof data['invited'] === 'number'
      ? { did: invitation(data['invited'], channel(data)) }
      : { did: `asked to be told by ${channel(data)}`, byItself: true },
  'subscriber.confirmed': (data: EventData) => ({
    did: `confirmed to be told by ${channel(data)}`,
    byItself: true,
  }),
  'subscriber.changed': (data: EventData) =>
    data['byStaff'] === true
      ? { did: `changed what a subscriber by ${channel(data)} is told of` }
      : { did: 'changed what they are told of', byItself: true },
  'subscriber.paused': () => ({ did: 'paused their messages', byItself: true }),
  'subscriber.resumed': () => ({ did: 'are told again', byItself: true }),
  'subscriber.left': () => ({ did: 'unsubscribed', byItself: true }),
  'subscriber.link_sent': () => ({ did: 'asked for the link to their subscription', byItself: true }),
  'subscriber.added': (data: EventData) => ({ did: `added a subscriber by ${channel(data)}` }),
  'subscriber.removed': (data: EventData) => ({ did: `removed a subscriber by ${channel(data)}` }),
  'subscriber.quarantined': (data: EventData) => ({
    did: `stopped telling a subscriber by ${channel(data)}`,
    // Servers quote the address, which not everybody who reads the log may see.
    more: withoutMailboxes(text(data['reason'])),
  }),
  'subscriber.released': (data: EventData) => ({
    did:
      typeof data['count'] === 'number'
        ? `took ${data['count'] === 1 ? 'a subscriber' : `${data['count']} subscribers`} out of quarantine`
        : `took a subscriber by ${channel(data)} out of quarantine`,
  }),
  'subscribers.imported': (data: EventData) => ({
    did: `imported ${Number(data['added'] ?? 0)} subscribers`,
  }),
} as const satisfies Record<string, (data: EventData) => Sentence>;
