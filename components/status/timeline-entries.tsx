import { Prose } from '#components/ui/prose.tsx';
import { countedEntries } from '#lib/domain/incident-picture.ts';
import type { PublicEntry } from '#lib/domain/timeline-entry.ts';
import { t } from '#lib/i18n/t.ts';
import { EntryTime } from './entry-time.tsx';

/** The timeline of a postmortem, oldest first. Moments have the numbers that they have in the picture. */
export function TimelineEntries({ entries, zone }: { entries: readonly PublicEntry[]; zone: string }) {
  return (
    <ol className="rail">
      {countedEntries(entries).map(({ at, kind, words, number }, index) => (
        <li key={index}>
          <p className="rail-time">
            <EntryTime at={at} zone={zone} form="short" />
          </p>
          <div className="rail-entry">
            {kind && <h3>{t('timeline.numbered', { number: number!, kind: t(`timeline.${kind}`) })}</h3>}
            <Prose text={words} headings={4} />
          </div>
        </li>
      ))}
    </ol>
  );
}
