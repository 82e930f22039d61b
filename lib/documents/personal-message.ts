import { t } from '#lib/i18n/t.ts';
import type { PageInfo } from '#lib/published/page-info.ts';
import type { PersonalType } from '#lib/domain/personal.ts';
import type { Message } from './message.ts';

/** The addresses that a message between us and one subscriber may lead to. */
export interface PersonalWays {
  readonly confirm: string;
  readonly manage: string;
}

const LINKS = {
  'subscriber.asked': { way: 'confirm', text: 'message.asked.link' },
  'subscriber.link_sent': { way: 'manage', text: 'message.linkSent.link' },
  'subscriber.quarantined': { way: 'manage', text: 'message.quarantined.link' },
} as const satisfies Record<PersonalType, { way: keyof PersonalWays; text: string }>;

const KEYS = {
  'subscriber.asked': 'message.asked',
  'subscriber.link_sent': 'message.linkSent',
  'subscriber.quarantined': 'message.quarantined',
} as const satisfies Record<PersonalType, string>;

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
  const key = KEYS[type];
  const { way, text } = LINKS[type];
  return {
    subject: t(`${key}.subject`, { page: page.name }),
    state: t(`${key}.state`),
    title: t(`${key}.title`, { page: page.name }),
    words: t(`${key}.words`, { page: page.name, reason }),
    facts: [],
    link: { url: ways[way], text: t(text) },
    page: { id: page.id, name: page.name, url: page.url },
    footer: page.mailFooter,
    why: t(type === 'subscriber.asked' ? 'message.whyAsked' : 'message.why', { page: page.name }),
    tone: 'operational',
    subjectId: subscriberId,
  };
}
