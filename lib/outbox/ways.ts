import type { Envelope } from '#lib/channels/channel.ts';
import { linkKey } from '#lib/link-key.ts';

/** The addresses by which one subscriber changes their mind. */
export function waysOf(holder: Parameters<typeof linkKey>[0], pageUrl: string): Envelope['ways'] {
  const key = linkKey(holder);
  const manage = `${pageUrl}/subscription/${key}`;
  const oneClick = `${pageUrl}/api/subscriptions/${key}/leave`;
  return { manage, leave: `${manage}/leave`, confirm: `${manage}/confirm`, oneClick };
}
