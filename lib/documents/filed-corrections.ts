import type { Replaced } from '#lib/domain/correction.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { t } from '#lib/i18n/t.ts';
import { entryLines, stampText } from './filed-entries.ts';
import { itemLines } from './filed-items.ts';
import { filePart, type FormerPart, markOf } from './file-parts.ts';

/** A correction as readers see it: when, why, and what stood before. */
export interface FiledCorrection extends Replaced {
  readonly correctedAt: Instant;
  readonly reason: string | null;
}

/** The parts of a file that tell of one correction. */
export function correctionParts(marks: string, correction: FiledCorrection): string[] {
  const { correctedAt, reason, sections, rootCauseWasUnknown, timeline, actionItems } = correction;
  const before = (part: FormerPart, section: string, words: string) => {
    const heading = words ? 'postmortem.file.before' : 'postmortem.file.notBefore';
    return filePart(markOf(marks, `before.${part}`), `### ${t(heading, { section })}`, words);
  };
  const head = `## ${t('postmortem.file.corrected', { time: stampText(correctedAt) })}`;
  return [
    filePart(markOf(marks, 'correction'), head, reason ?? ''),
    ...(rootCauseWasUnknown
      ? [before('rootCauseUnknown', t('postmortem.rootCause'), t('postmortem.notYetKnown'))]
      : []),
    ...sections.map(({ section, words }) => before(section, t(`postmortem.${section}`), words.trim())),
    ...(timeline === null ? [] : [before('entries', t('timeline.entries'), entryLines(timeline))]),
    ...(actionItems === null
      ? []
      : [before('actionItems', t('postmortem.actionItems'), itemLines(actionItems))]),
  ];
}
