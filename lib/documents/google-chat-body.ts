import { t } from '#lib/i18n/t.ts';
import { richText, type Run } from '#lib/markdown/rich-text.ts';
import { shortenBlocks } from '#lib/markdown/shorten.ts';
import { factsOf, type Signs, written } from './chat-text.ts';
import { escapeHtml } from './escape-html.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';

/** Of one paragraph, in characters. A card of 32 KB holds it in any script, and all the rest. */
const LONGEST = 4_096;
const LONGEST_FACT = 800;

const link = (url: string, html: string) => `<a href="${escapeHtml(url)}">${html}</a>`;

function run({ text, marks, href }: Run): string {
  let html = escapeHtml(text);
  if (marks.has('struck')) html = `<s>${html}</s>`;
  if (marks.has('emphasis')) html = `<i>${html}</i>`;
  if (marks.has('strong')) html = `<b>${html}</b>`;
  return href === null ? html : link(href, html);
}

const SIGNS: Signs = { run, code: escapeHtml, quote: (html) => html.replaceAll(/^/gm, '&gt; ') };
const lines = (html: string) => html.replaceAll('\n', '<br>');
const paragraph = (html: string) => ({ textParagraph: { text: lines(html) } });
const button = (url: string, text: string) => ({ text, onClick: { openLink: { url } } });

/**
 * A message for an incoming webhook of Google Chat: a card, since in a plain message `<users/all>` calls everybody and
 * nothing takes that meaning away.
 */
export function googleChatBody(message: Message, ways: Ways) {
  const { subject, state, title, page, why } = message;
  const words = shortenBlocks(
    richText(message.words, page.url),
    LONGEST,
    (blocks) => lines(written(blocks, SIGNS)).length,
  );
  const said = written(words, SIGNS);
  return {
    fallbackText: subject.replaceAll('<', '‹'),
    cardsV2: [
      {
        cardId: 'message',
        card: {
          header: { title: page.name, subtitle: state },
          sections: [
            {
              widgets: [
                paragraph(`<b>${escapeHtml(title)}</b>`),
                ...(said === '' ? [] : [paragraph(said)]),
                ...factsOf(message, LONGEST_FACT, escapeHtml).map(({ label, text }) => ({
                  decoratedText: { topLabel: label, text, wrapText: true },
                })),
                { buttonList: { buttons: [button(message.link.url, message.link.text)] } },
              ],
            },
            {
              widgets: [
                paragraph(
                  `${escapeHtml(why)}\n${link(ways.manage, escapeHtml(t('message.manage')))} · ${link(ways.leave, escapeHtml(t('message.leave')))}`,
                ),
              ],
            },
          ],
        },
      },
    ],
  };
}
