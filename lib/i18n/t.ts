import { IntlMessageFormat } from 'intl-messageformat';
import type { Arguments } from './arguments.ts';
import { type MessageKey, messages } from './messages.ts';

export const LOCALE = 'en';

const parsed = new Map<MessageKey, IntlMessageFormat>();

/** Parsed at its first use. Markup is no part of our messages, so `<` is only a character. */
export function message(key: MessageKey): IntlMessageFormat {
  let format = parsed.get(key);
  if (!format) {
    format = new IntlMessageFormat(messages[key], LOCALE, undefined, { ignoreTag: true });
    parsed.set(key, format);
  }
  return format;
}

/** The words of a message: `t('home.components', { count: 3 })`. */
export function t<Key extends MessageKey>(key: Key, ...[values]: Arguments<Key, string | number>): string {
  return String(message(key).format(values));
}
