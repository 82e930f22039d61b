import { t } from '#lib/i18n/t.ts';
import type { Message } from './message.ts';

/** The ways out that every message carries, of one subscriber. */
export interface Ways {
  readonly manage: string;
  readonly leave: string;
}

/** A message as plain text: the words as they were typed, which is how Markdown is meant to be read. */
export function messageText(message: Message, ways: Ways): string {
  const { title, state, words, facts, link, page, footer, why } = message;
  const paragraphs = [
    `${title}\n${t('message.intro', { page: page.name, state })}`,
    words.replaceAll('\r\n', '\n').trim(),
    facts.map(({ label, lines }) => `${label}: ${lines.join(', ')}`).join('\n'),
    `${link.text}: ${link.url}`,
    [
      '-- ',
      ...(footer.trim() ? [footer.trim()] : []),
      why,
      `${t('message.manage')}: ${ways.manage}`,
      `${t('message.leave')}: ${ways.leave}`,
    ].join('\n'),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}
