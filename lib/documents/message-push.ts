import { LOCALE, t } from '#lib/i18n/t.ts';
import { plainText } from '#lib/markdown.ts';
import { shortenText } from '#lib/markdown/shorten.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';
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
  const { subject, words, link, page, subjectId } = message;
  const head = { tag: subjectId, lang: LOCALE, dir: 'auto' };
  const manage = pathOf(ways.manage);
  if (link.url === ways.confirm) {
    const told: Shown = { title: t('push.told'), body: t('push.toldBy', { page: page.name }), url: manage };
    const failed: Shown = { title: subject, body: t('push.confirmByHand'), url: pathOf(link.url) };
    // The worker that gets it says yes, like the form of the page that asks: then the address is proven, by receipt.
    const confirm = pathOf(ways.oneClick).replace(/leave$/, 'confirm');
    return JSON.stringify({ ...head, ...told, manage, confirm, failed });
  }
  const title = shortenText(subject, LONGEST.title);
  let body = plainText(words, LONGEST.body);
  const drawn = () => JSON.stringify({ ...head, title, body, url: pathOf(link.url), manage });
  while (Buffer.byteLength(drawn()) > MOST_BYTES && body !== '') body = shorter(body);
  return drawn();
}

function pathOf(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return pathname + search + hash;
}

function shorter(text: string): string {
  return [...text].slice(0, Math.floor([...text].length * 0.8)).join('');
}
