import type { Replaced, ToldCorrection } from '#lib/domain/correction.ts';
import { withoutHeading } from '#lib/domain/postmortem-text.ts';
import { t } from '#lib/i18n/t.ts';
import { markdown } from '#lib/markdown.ts';
import { absoluteLinks } from './absolute-links.ts';
import { escapeHtml } from './escape-html.ts';
import { timelineMarkdown } from './timeline-markdown.ts';

/**
 * The corrections of a postmortem with what stood before each of them, all of it open: a file is printed, and searched.
 * @param said the line that says when and why, as HTML
 * @param url of the page, without a slash at the end
 */
export const correctionsHtml = (
  corrections: readonly ToldCorrection[],
  said: (correction: ToldCorrection) => string,
  url: string,
): string =>
  corrections
    .map((one) => {
      const parts = formerParts(one, url).map(([name, html]) => `<h4>${escapeHtml(name)}</h4>${html}`);
      const body = parts.length > 0 ? parts.join('') : paragraph(t('postmortem.onlyNames'));
      const heading = `<h3>${escapeHtml(t('postmortem.before'))}</h3>`;
      return `<article><p>${said(one)}</p><blockquote>${heading}${body}</blockquote></article>`;
    })
    .join('');

const paragraph = (words: string) => `<p>${escapeHtml(words)}</p>`;

function formerParts(replaced: Replaced, url: string): [name: string, html: string][] {
  const { sections, rootCauseWasUnknown, timeline, actionItems } = replaced;
  const prose = (words: string) =>
    words.trim() === '' ? paragraph(t('postmortem.nothingBefore')) : absoluteLinks(markdown(words, 5), url);
  const parts: [string, string][] = [];
  if (rootCauseWasUnknown) parts.push([t('postmortem.rootCause'), paragraph(t('postmortem.notYetKnown'))]);
  for (const { section, words } of sections)
    parts.push([t(`postmortem.${section}`), prose(withoutHeading(section, words))]);
  if (timeline !== null) parts.push([t('timeline.entries'), prose(timelineMarkdown(timeline))]);
  if (actionItems !== null) {
    const items = actionItems.map(({ title, owner, dueDay }) =>
      escapeHtml([title, owner, dueDay].filter(Boolean).join(', ')),
    );
    const list = `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    parts.push([t('postmortem.actionItems'), items.length > 0 ? list : prose('')]);
  }
  return parts;
}
