import { t } from '#lib/i18n/t.ts';
import type { PageInfo } from '#lib/published/page-info.ts';
import type { PersonalType } from '#lib/domain/personal.ts';
import type { Message } from './message.ts';

/** The addresses that a message between us and one subscriber may lead to. */
export interface PersonalWays {
  readonly confirm: string;
  readonly manage: string;
}

interface Words {
  readonly subject: string;
  readonly state: string;
  readonly title: string;
  /** Markdown. */
  readonly words: string;
  readonly why: string;
  readonly link: { readonly way: keyof PersonalWays; readonly text: string };
}

const WORDS: Record<PersonalType, (page: string, reason: string) => Words> = {
  'subscriber.asked': (page) => ({
    subject: t('message.asked.subject', { page }),
    state: t('message.asked.state'),
    title: t('message.asked.title', { page }),
    words: t('message.asked.words', { page }),
    why: t('message.whyAsked', { page }),
    link: { way: 'confirm', text: t('message.asked.link') },
  }),
  'subscriber.link_sent': (page) => ({
    subject: t('message.linkSent.subject', { page }),
    state: t('message.linkSent.state'),
    title: t('message.linkSent.title', { page }),
    words: t('message.linkSent.words'),
    why: t('message.why', { page }),
    link: { way: 'manage', text: t('message.linkSent.link') },
  }),
  'subscriber.quarantined': (page, reason) => ({
    subject: t('message.quarantined.subject', { page }),
    state: t('message.quarantined.state'),
    title: t('message.quarantined.title', { page }),
    words: t('message.quarantined.words', { reason }),
    why: t('message.why', { page }),
    link: { way: 'manage', text: t('message.quarantined.link') },
  }),
};

/** What one subscriber alone is sent: to confirm, their link, or that a webhook is given up and why. */
export function personalMessage(
  type: PersonalType,
  page: PageInfo & { readonly id: string },
  about: { readonly subscriberId: string; readonly reason: string; readonly ways: PersonalWays },
): Message {
  const { link, ...words } = WORDS[type](page.name, about.reason);
  return {
    ...words,
    facts: [],
    link: { url: about.ways[link.way], text: link.text },
    page: { id: page.id, name: page.name, url: page.url },
    footer: page.mailFooter,
    tone: 'operational',
    subjectId: about.subscriberId,
  };
}
