import { t } from '#lib/i18n/t.ts';
import type { PageInfo } from '#lib/published/page-info.ts';
import type { PersonalType } from '#lib/domain/personal.ts';
import type { Message } from './message.ts';

/** The addresses that a message between us and one subscriber may lead to. */
export interface PersonalWays {
  readonly confirm: string;
  readonly manage: string;
}

/** Spelled out, so that a word that is said nowhere is found. */
const SAID = {
  'subscriber.asked': {
    subject: 'message.asked.subject',
    state: 'message.asked.state',
    title: 'message.asked.title',
    words: 'message.asked.words',
    link: 'message.asked.link',
    way: 'confirm',
    why: 'message.whyAsked',
  },
  'subscriber.link_sent': {
    subject: 'message.linkSent.subject',
    state: 'message.linkSent.state',
    title: 'message.linkSent.title',
    words: 'message.linkSent.words',
    link: 'message.linkSent.link',
    way: 'manage',
    why: 'message.why',
  },
  'subscriber.quarantined': {
    subject: 'message.quarantined.subject',
    state: 'message.quarantined.state',
    title: 'message.quarantined.title',
    words: 'message.quarantined.words',
    link: 'message.quarantined.link',
    way: 'manage',
    why: 'message.why',
  },
} as const satisfies Record<PersonalType, { way: keyof PersonalWays } & Record<string, string>>;

/** What one subscriber alone is sent: to confirm, their link, or that a webhook is given up and why. */
export function personalMessage(
  type: PersonalType,
  page: PageInfo & { readonly id: string },
  {
    subscriberId,
    reason,
    ways,
  }: { readonly subscriberId: string; readonly reason: string; readonly ways: PersonalWays },
): Message {
  const said = SAID[type];
  return {
    subject: t(said.subject, { page: page.name }),
    state: t(said.state),
    title: t(said.title, { page: page.name }),
    words: t(said.words, { page: page.name, reason }),
    facts: [],
    link: { url: ways[said.way], text: t(said.link), isStep: true },
    page: { id: page.id, name: page.name, url: page.url },
    footer: page.mailFooter,
    why: t(said.why, { page: page.name }),
    tone: 'operational',
    subjectId: subscriberId,
  };
}
