import { richText } from '#lib/markdown/rich-text.ts';
import { shortenBlocks } from '#lib/markdown/shorten.ts';
import { inTags, linked } from './chat-html.ts';
import { factsOf, type Signs, waysOut, written } from './chat-text.ts';
import { escapeHtml } from './escape-html.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';
import { oncePerMessage } from './once-per-message.ts';

/** Of one paragraph, in characters. A card of 32 KB holds it in any script, and all the rest. */
const LONGEST = 4_096;
const LONGEST_FACT = 800;

const SIGNS: Signs = {
  run: (run) => inTags(escapeHtml(run.text), run),
  code: escapeHtml,
  quote: (html) => html.replaceAll(/^/gm, '&gt; '),
};
const lines = (html: string) => html.replaceAll('\n', '<br>');
const paragraph = (html: string) => ({ textParagraph: { text: lines(html) } });
const button = (url: string, text: string) => ({ text, onClick: { openLink: { url } } });

const sameForAll = oncePerMessage((message) => {
  const { title, page, link } = message;
  const words = shortenBlocks(
    richText(message.words, page.url),
    LONGEST,
    (blocks) => lines(written(blocks, SIGNS)).length,
  );
  const said = written(words, SIGNS);
  return {
    widgets: [
      paragraph(`<b>${escapeHtml(title)}</b>`),
      ...(said === '' ? [] : [paragraph(said)]),
      ...factsOf(message, LONGEST_FACT, escapeHtml).map(({ label, text }) => ({
        decoratedText: { topLabel: label, text, wrapText: true },
      })),
      { buttonList: { buttons: [button(link.url, link.text)] } },
    ],
  };
});

/**
 * A message for an incoming webhook of Google Chat: a card, since in a plain message `<users/all>` calls everybody and
 * nothing takes that meaning away.
 */
export function googleChatBody(message: Message, ways: Ways) {
  const { subject, state, page, why } = message;
  const out = paragraph(`${escapeHtml(why)}\n${waysOut(ways, linked, escapeHtml)}`);
  return {
    fallbackText: subject.replaceAll('<', '‹'),
    cardsV2: [
      {
        cardId: 'message',
        card: {
          header: { title: page.name, subtitle: state },
          sections: [sameForAll(message, ways), { widgets: [out] }],
        },
      },
    ],
  };
}
