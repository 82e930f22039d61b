import { LOCALE, t } from '#lib/i18n/t.ts';
import { plainText } from '#lib/markdown.ts';
import { shortenText } from '#lib/markdown/shorten.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';
import { oncePerMessage } from './once-per-message.ts';
import type { PersonalWays } from './personal-message.ts';

/** Bytes: every push service takes 4,096 when they are encrypted. */
const MOST_BYTES = 3_500;
/** Characters. Systems show less. */
const LONGEST = { title: 200, body: 300 };

/**
 * What `public/push-worker.js` shows. Addresses are paths, so that a notification leads nowhere but to the page that the
 * browser subscribed on.
 */
interface Shown {
  readonly title: string;
  readonly body: string;
  readonly url: string;
}

/** `oneClick` leaves by a POST alone; beside it lies what confirms. */
type PushWays = Ways & PersonalWays & { readonly oneClick: string };

/** A message as the JSON that is pushed to a browser, at most 3,500 bytes of UTF-8. */
export function messagePush(message: Message, ways: PushWays): string {
  return JSON.stringify(message.link.url === ways.confirm ? asking(message, ways) : told(message, ways));
}

/** The worker that gets it says yes, like the form of the page that asks: then the address is proven, by receipt. */
function asking({ subject, link, page, subjectId }: Message, ways: PushWays) {
  const manage = pathOf(ways.manage);
  const told: Shown = { title: t('push.told'), body: t('push.toldBy', { page: page.name }), url: manage };
  const failed: Shown = { title: subject, body: t('push.confirmByHand'), url: pathOf(link.url) };
  const confirm = pathOf(ways.oneClick).replace(/leave$/, 'confirm');
  return { ...headOf(subjectId), ...told, manage, confirm, failed };
}

function told(message: Message, ways: PushWays) {
  return { ...headOf(message.subjectId), ...sameForAll(message, ways), manage: pathOf(ways.manage) };
}

const headOf = (subjectId: string) => ({ tag: subjectId, lang: LOCALE, dir: 'auto' });

const sameForAll = oncePerMessage(({ subject, words, link, subjectId }: Message, ways: PushWays): Shown => {
  const title = shortenText(subject, LONGEST.title);
  let body = plainText(words, LONGEST.body);
  const shown = (): Shown => ({ title, body, url: pathOf(link.url) });
  const size = () =>
    Buffer.byteLength(JSON.stringify({ ...headOf(subjectId), ...shown(), manage: pathOf(ways.manage) }));
  while (size() > MOST_BYTES && body !== '') body = shorter(body);
  return shown();
});

function pathOf(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return pathname + search + hash;
}

function shorter(text: string): string {
  return [...text].slice(0, Math.floor([...text].length * 0.8)).join('');
}
