import { t } from '#lib/i18n/t.ts';
import type { Message } from './message.ts';

/** The ways out that every message carries, of one subscriber. */
export interface Ways {
  readonly manage: string;
  readonly leave: string;
}

/** A link at the foot of a mail. */
export interface Exit {
  readonly text: string;
  readonly url: string;
}

export function exitsOf(ways: Ways): readonly Exit[] {
  return [
    { text: t('message.manage'), url: ways.manage },
    { text: t('message.leave'), url: ways.leave },
  ];
}

/** A message as plain text: the words as they were typed, which is how Markdown is meant to be read. */
export function messageText(message: Message, ways: Ways): string {
  return textWith(message, exitsOf(ways));
}

/** The same with any foot. */
export function textWith(message: Message, exits: readonly Exit[]): string {
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
      ...exits.map(({ text, url }) => `${text}: ${url}`),
    ].join('\n'),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}
