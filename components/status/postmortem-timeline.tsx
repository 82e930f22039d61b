import { Prose } from '#components/ui/prose.tsx';
import { t } from '#lib/i18n/t.ts';
import type { PublishedTimeline } from '#lib/published/incident-timeline.ts';
import type { AffectedSpan } from '#lib/published/affected-spans.ts';
import { AffectedTable } from './affected-table.tsx';
import { IncidentPicture } from './incident-picture.tsx';
import { Times } from './times.tsx';
import { TimelineEntries } from './timeline-entries.tsx';

/**
 * The timeline of a postmortem: what staff wrote of it, how long it took, the picture, and what happened when.
 * @param props.words Markdown, empty where the entries tell it all
 */
export function PostmortemTimeline(props: {
  words: string;
  timeline: PublishedTimeline;
  spans: readonly AffectedSpan[];
  zone: string;
}) {
  const { words, timeline, spans, zone } = props;
  const { picture, entries, times } = timeline;
  return (
    <div className="facts-block">
      {words.trim() !== '' && <Prose text={words} />}
      {entries.length > 0 && <Times times={times} />}
      {entries.length > 0 && <TimelineEntries entries={entries} zone={zone} />}
      {picture && <IncidentPicture picture={picture} zone={zone} />}
      {picture && (
        <details>
          <summary>{t('timeline.affected')}</summary>
          <AffectedTable spans={spans} zone={zone} />
        </details>
      )}
    </div>
  );
}
