import { LOCALE, t } from '#lib/i18n/t.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { type Block, richText, type Run } from '#lib/markdown/rich-text.ts';
import { shortenBlocks } from '#lib/markdown/shorten.ts';
import { factsOf } from './chat-text.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';
import { oncePerMessage } from './once-per-message.ts';

/** Teams takes 28 KB, together with what it adds itself. */
const MOST_BYTES = 24_000;
const LONGEST_FACT = 800;

const COLOURS: Record<ComponentStatus, string> = {
  operational: 'Good',
  under_maintenance: 'Accent',
  degraded_performance: 'Warning',
  partial_outage: 'Warning',
  major_outage: 'Attention',
};

type Look = Readonly<Record<string, string | boolean | object>>;

// Runs, and not text blocks: in these no Markdown is read, so nothing that is written there can become a link.
const textRun = (text: string, look: Look = {}) => ({ type: 'TextRun', text, ...look });
const rich = (...inlines: object[]) => ({ type: 'RichTextBlock', inlines });
const openUrl = (url: string, title?: string) => ({
  type: 'Action.OpenUrl',
  url,
  ...(title ? { title } : {}),
});

function inline({ text, marks, href }: Run): object {
  return textRun(text, {
    ...(marks.has('strong') ? { weight: 'Bolder' } : {}),
    ...(marks.has('emphasis') ? { italic: true } : {}),
    ...(marks.has('struck') ? { strikethrough: true } : {}),
    ...(marks.has('code') ? { fontType: 'Monospace' } : {}),
    ...(href === null ? {} : { color: 'Accent', selectAction: openUrl(href) }),
  });
}

/** Each line by itself: a line end within a run is shown as a space. */
function shown({ kind, quoted, before, runs }: Block): object {
  const lines = linesOf(runs).map((line) =>
    kind === 'code'
      ? line.map(({ text }) => textRun(text.replaceAll(' ', '\u00a0'), { fontType: 'Monospace' }))
      : line.map(inline),
  );
  const blocks = lines.map((line, index) => ({
    ...rich(...(before === '' || index > 0 ? [] : [textRun(before)]), ...line),
    ...(index > 0 ? { spacing: 'None' } : {}),
  }));
  return {
    ...{ type: 'Container', items: blocks },
    ...(kind === 'item' ? { spacing: 'Small' } : {}),
    ...(quoted ? { style: 'emphasis' } : {}),
  };
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs)
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...run, text });
    });
  return lines.filter((line) => line.length > 0);
}

function card(message: Message, said: readonly object[], ways: Ways) {
  const { title, state, page, why, tone, link } = message;
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          ...{ type: 'AdaptiveCard', version: '1.4', lang: LOCALE, fallbackText: message.subject },
          body: [
            rich(textRun(title, { weight: 'Bolder', size: 'Large' })),
            rich(textRun(t('message.intro', { page: page.name, state }), { color: COLOURS[tone] })),
            ...said,
            ...factsOf(message, LONGEST_FACT, (text) => text).map(({ label, text }) =>
              rich(textRun(`${label}: `, { weight: 'Bolder' }), textRun(text)),
            ),
            rich(textRun(why, { isSubtle: true, size: 'Small' })),
          ],
          actions: [
            openUrl(link.url, link.text),
            openUrl(ways.manage, t('message.manage')),
            openUrl(ways.leave, t('message.leave')),
          ],
        },
      },
    ],
  };
}

const sameForAll = oncePerMessage((message, ways) => {
  const bytes = (words: readonly Block[]) =>
    Buffer.byteLength(JSON.stringify(card(message, words.map(shown), ways)));
  return shortenBlocks(richText(message.words, message.page.url), MOST_BYTES, bytes).map(shown);
});

/** A message for an incoming webhook of Teams, of a workflow or an older one: an Adaptive Card. */
export function teamsBody(message: Message, ways: Ways) {
  return card(message, sameForAll(message, ways), ways);
}
