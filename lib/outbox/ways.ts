import type { PersonalWays } from '#lib/documents/personal-message.ts';
import type { Ways } from '#lib/documents/message-text.ts';
import { linkKey } from '#lib/link-key.ts';

/** The addresses by which one subscriber changes their mind. */
export function waysOf(holder: Parameters<typeof linkKey>[0], pageUrl: string): Ways & PersonalWays {
  const key = linkKey(holder);
  const manage = `${pageUrl}/subscription/${key}`;
  const oneClick = `${pageUrl}/api/subscriptions/${key}/leave`;
  return { manage, leave: `${manage}/leave`, confirm: `${manage}/confirm`, oneClick };
}
